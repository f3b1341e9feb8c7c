import type { Notice } from '../../program/notices/notice.ts';
import { wordingFor, wordingIn } from '../../program/notices/wording.ts';
import { FitText } from '../parts/fitting/FitText.tsx';
import { Fitted } from '../parts/fitting/Fitted.tsx';
import { NoticeSign } from './NoticeSign.tsx';
import { noticeStyle } from './notice-tones.ts';
import './band.css';

type BandProps = {
  readonly notice: Notice;
  readonly language: string;
  /** The second language of a screen that speaks two. */
  readonly second: string | null;
};

/** An announcement below the board, which gives it the room. */
export const Band = ({ notice, language, second }: BandProps) => {
  const { first, others } = wordingFor(notice, language);
  const { title, text, language: written } = first;
  const beside = second === null ? null : wordingIn(others, second);
  return (
    <Fitted className="band">
      <div className="band-ground" style={noticeStyle(notice)}>
        {notice.icon !== null && <NoticeSign icon={notice.icon} />}
        <div className="band-words">
          {title !== null && (
            <FitText className="band-title" fitting="clamp" text={title} language={written} />
          )}
          <FitText className="band-text" fitting="shrink" text={text} language={written} />
          {beside !== null && (
            <FitText className="band-beside" fitting="clamp" text={beside.text} language={beside.language} />
          )}
        </div>
      </div>
    </Fitted>
  );
};
