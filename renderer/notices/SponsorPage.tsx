import type { Notice } from '../../program/notices/notice.ts';
import { wordingFor } from '../../program/notices/wording.ts';
import type { BoardProps } from '../boards/board-props.ts';
import { Bar } from '../parts/Bar.tsx';
import { FitText } from '../parts/FitText.tsx';
import { Fitted } from '../parts/Fitted.tsx';
import { Marks } from '../parts/Marks.tsx';
import { noticeStyle } from './notice-tones.ts';
import './sponsor-page.css';

type SponsorPageProps = BoardProps & { readonly notice: Notice };

/** A sponsor's turn among the pages; what time it is stays where it was. */
export const SponsorPage = ({ notice, snapshot, telling, now }: SponsorPageProps) => {
  const { title, text, language } = wordingFor(notice, snapshot.screen.language).first;
  return (
    <Fitted className="sponsor">
      <Bar
        title={snapshot.program?.title ?? ''}
        telling={telling}
        now={snapshot.clock.trusted ? now : null}
      />
      <main className="sponsor-ground" style={noticeStyle(notice)}>
        <FitText className="sponsor-name" fitting="shrink" text={title ?? text} language={language} />
        {title !== null && (
          <FitText className="sponsor-text" fitting="shrink" text={text} language={language} />
        )}
      </main>
      <Marks snapshot={snapshot} telling={telling} now={now} />
    </Fitted>
  );
};
