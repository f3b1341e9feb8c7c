import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { replaceFile, sweepTemps } from '../../../main/files/atomic-file.ts';
import { inFolder } from '../../fixtures/feeds.ts';

test('whoever reads meanwhile sees all of the old content or all of the new, and never nothing', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'file');
    await replaceFile(path, Buffer.alloc(100_000, 'a'));
    let writing = true;
    const seen = new Set<string>();
    const watch = async (): Promise<void> => {
      while (writing) {
        const content = await readFile(path, 'latin1');
        seen.add(`${content.length} ${new Set(content).size}`);
      }
    };
    const watched = watch();
    for (let count = 0; count < 60; count += 1)
      await replaceFile(path, Buffer.alloc(100_000, 'abcdef'[count % 6]));
    writing = false;
    await watched;
    expect([...seen]).toEqual(['100000 1']);
    expect(await readdir(folder)).toEqual(['file']);
  });
});

test('a file that cannot be replaced is as it was, with no temp file beside it', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'taken');
    await mkdir(join(path, 'by a folder'), { recursive: true });
    await expect(replaceFile(path, Buffer.from('new'))).rejects.toMatchObject({ code: /EISDIR|ENOTEMPTY/ });
    expect(await readdir(folder)).toEqual(['taken']);
    expect(await readdir(path)).toEqual(['by a folder']);
  });
});

test('a link planted where the temp file goes is not written through', async () => {
  await inFolder(async (folder) => {
    const [path, precious] = [join(folder, 'file'), join(folder, 'precious')];
    await writeFile(precious, 'precious');
    await symlink(precious, `${path}.writing`);
    await replaceFile(path, Buffer.from('new'));
    expect(await readFile(precious, 'utf8')).toBe('precious');
    expect(await readFile(path, 'utf8')).toBe('new');
  });
});

test('only this account may read what is kept', async () => {
  await inFolder(async (folder) => {
    await replaceFile(join(folder, 'file'), Buffer.from('new'));
    expect((await stat(join(folder, 'file'))).mode & 0o777).toBe(0o600);
  });
});

test('only leftovers of the name given are swept', async () => {
  await inFolder(async (folder) => {
    for (const name of ['one.a', 'one.a.writing', 'one.b.writing', 'two.a.writing']) {
      await writeFile(join(folder, name), '');
    }
    expect(await sweepTemps(folder, 'one')).toBe(2);
    expect((await readdir(folder)).sort()).toEqual(['one.a', 'two.a.writing']);
  });
});
