import { useEffect, useState } from 'react';
import type { Machine } from '../../../../program/time/clock.ts';
import { type AskedProgram, askedProgram } from '../../asked-program.ts';
import { useAddress } from '../address.ts';
import { FeedStage } from './FeedStage.tsx';
import '../tool.css';
import './feed.css';

/** What stands in place of a program while there is none. */
const Fault = ({ sentences }: { readonly sentences: readonly string[] }) => (
  <section className="tool-fault" role="alert">
    <h2>This feed gives no program</h2>
    {sentences.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
  </section>
);

/** A real feed on any board at any instant. */
export const FeedPanel = ({ machine }: { readonly machine: Machine }) => {
  const { asked, change } = useAddress();
  const [read, setRead] = useState<AskedProgram | null>(null);
  const [feed, timeZone] = [asked.get('feed'), asked.get('timeZone')];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another feed or zone is another program, another moment is not.
  useEffect(() => {
    const said = (error: unknown): void =>
      setRead({
        program: null,
        problems: [],
        unusable: [`The gallery's server did not answer (${String(error)}).`],
      });
    askedProgram(asked).then(setRead, said);
  }, [feed, timeZone]);
  const program = read?.program ?? null;
  if (program !== null && program.sessions.length > 0)
    return <FeedStage {...{ machine, program, problems: read?.problems ?? [], asked, change }} />;
  return (
    <main className="tool">
      {read === null ? (
        <p className="tool-nothing">Reading {feed} …</p>
      ) : (
        <Fault sentences={read.unusable.length > 0 ? read.unusable : ['It has no sessions.']} />
      )}
    </main>
  );
};
