import { isOn, perhaps, type System, surely } from './system.ts';

const gitHubFile = /^(\/[^/]+\/[^/]+)\/blob\/(.+)$/;
const otherFile = /^(.*?)\/(-\/blob|src\/(?:branch|tag|commit))\/(.+)$/;

/** A file as GitHub, GitLab, Gitea and Forgejo show it, and as it is. */
export const codeForges: System = {
  name: 'GitHub or GitLab',
  hint: 'the repository may be private',
  feedsOf: (url) => {
    if (isOn(url, 'gist.github.com')) {
      const gist = /^\/[^/]+\/[0-9a-f]{20,}(?=\/?$)/.exec(url.pathname)?.[0];
      return gist === undefined ? null : surely(`${gist}/raw`);
    }
    const [, repository, file] = isOn(url, 'github.com') ? (gitHubFile.exec(url.pathname) ?? []) : [];
    if (file !== undefined) return surely(`${repository}/raw/${file}`);
    const [, root, kind, path] = otherFile.exec(url.pathname) ?? [];
    return kind === undefined
      ? null
      : perhaps(
          `${root}/${kind.replace(/^-\/blob|^src/, (word) => (word === 'src' ? 'raw' : '-/raw'))}/${path}`,
        );
  },
};
