import type { Notice } from '../../program/notices/notice.ts';
import { wordingFor } from '../../program/notices/wording.ts';
import { FitText } from '../parts/FitText.tsx';
import { Fitted } from '../parts/Fitted.tsx';
import { NoticeSign } from './NoticeSign.tsx';
import { noticeStyle } from './notice-tones.ts';
import './band.css';

type BandProps = { readonly notice: Notice; readonly language: string };

/** An announcement below the board, which gives it the room. */
export const Band = ({ notice, language }: BandProps) => {
  const { title, text, language: written } = wordingFor(notice, language).first;
  return (
    <Fitted className="band">
      <div className="band-ground" style={noticeStyle(notice)}>
        {notice.icon !== null && <NoticeSign icon={notice.icon} />}
        <div className="band-words">
          {title !== null && (
            <FitText className="band-title" fitting="clamp" text={title} language={written} />
          )}
          <FitText className="band-text" fitting="shrink" text={text} language={written} />
        </div>
      </div>
    </Fitted>
  );
};
