import type { Notice } from '../../program/notices/notice.ts';
import { wordingFor } from '../../program/notices/wording.ts';
import { FitText } from '../parts/fitting/FitText.tsx';
import { Fitted } from '../parts/fitting/Fitted.tsx';
import { NoticeSign } from './NoticeSign.tsx';
import { noticeStyle } from './notice-tones.ts';
import './takeover.css';

type TakeoverProps = { readonly notice: Notice; readonly language: string };

/** More languages than these beside the first would make all of them small. */
const mostOthers = 3;

/** An emergency that nobody found words for: its sign, as large as the wall lets it be. */
const WordlessTakeover = ({ notice }: Pick<TakeoverProps, 'notice'>) => (
  <div className="takeover">
    <div className="takeover-ground takeover-wordless" style={noticeStyle(notice)} role="alert">
      <NoticeSign icon={notice.icon} />
    </div>
  </div>
);

/** An emergency in place of every board: what to do, in the language of the screen, and below it in the others. */
export const Takeover = ({ notice, language }: TakeoverProps) => {
  const { first, others } = wordingFor(notice, language);
  if (first.text === '') return <WordlessTakeover notice={notice} />;
  return (
    <Fitted className="takeover">
      <div className="takeover-ground" style={noticeStyle(notice)}>
        <NoticeSign icon={notice.icon} />
        <main className="takeover-words" role="alert">
          {first.title !== null && (
            <FitText
              className="takeover-title"
              fitting="shrink"
              text={first.title}
              language={first.language}
            />
          )}
          <FitText
            className={first.title === null ? 'takeover-title' : 'takeover-text'}
            fitting="shrink"
            text={first.text}
            language={first.language}
          />
          {others.slice(0, mostOthers).map(({ language: other, title, text }) => (
            <div key={other} className="takeover-other">
              <FitText
                className="takeover-other-text"
                fitting="shrink"
                text={title === null ? text : `${title}\u00a0· ${text}`}
                language={other}
              />
            </div>
          ))}
        </main>
      </div>
    </Fitted>
  );
};
