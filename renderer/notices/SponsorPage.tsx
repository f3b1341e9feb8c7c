import { useState } from 'react';
import type { Notice } from '../../program/notices/notice.ts';
import { wordingFor } from '../../program/notices/wording.ts';
import type { BoardProps } from '../boards/board-props.ts';
import { FitText } from '../parts/fitting/FitText.tsx';
import { Fitted } from '../parts/fitting/Fitted.tsx';
import { Marks } from '../parts/marks/Marks.tsx';
import { Bar } from '../parts/stage/Bar.tsx';
import { noticeStyle } from './notice-tones.ts';
import './sponsor-page.css';

type SponsorPageProps = BoardProps & { readonly notice: Notice };

const plates = { light: '#ffffff', dark: '#0a0d13' } as const;

/** A logo is seen on what it was made for, and most were made for paper. */
const plateOf = ({ plate, colour }: Notice): string =>
  plate === null ? (colour ?? plates.light) : plates[plate];

/** A sponsor's turn among the pages; what time it is stays where it was. */
export const SponsorPage = ({ notice, snapshot, telling, now }: SponsorPageProps) => {
  const [broken, setBroken] = useState<string | null>(null);
  const ready = notice.picture === null ? undefined : snapshot.pictures[notice.picture];
  const logo = ready === undefined || ready === broken ? null : ready;
  const { title, text, language } = wordingFor(notice, snapshot.screen.language).first;
  return (
    <Fitted className="sponsor">
      <Bar
        title={snapshot.program?.title ?? ''}
        telling={telling}
        now={snapshot.clock.trusted ? now : null}
      />
      <main
        className="sponsor-ground"
        style={noticeStyle(logo === null ? notice : { ...notice, colour: plateOf(notice) })}
      >
        {logo === null ? (
          <FitText className="sponsor-name" fitting="shrink" text={title ?? text} language={language} />
        ) : (
          <img className="sponsor-logo" src={logo} alt={title ?? text} onError={() => setBroken(logo)} />
        )}
        {title !== null && (
          <FitText className="sponsor-text" fitting="shrink" text={text} language={language} />
        )}
      </main>
      <Marks snapshot={snapshot} telling={telling} now={now} />
    </Fitted>
  );
};
