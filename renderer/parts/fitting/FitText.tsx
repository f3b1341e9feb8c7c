import { breakable } from '../../words/phrases.ts';
import { directionOfText, languageOfText } from '../../words/script-of.ts';

/**
 * What a text does where it is too long: with `shrink` the type of the whole page falls a step, with `own` that of this
 * text alone; `alone` asks the page for no step at all; with `clamp` the text is cut at a word, with
 * `whole` it is left away.
 */
export type Fitting = 'shrink' | 'own' | 'alone' | 'clamp' | 'whole';

type FitTextProps = {
  readonly text: string;
  readonly fitting: Fitting;
  readonly className: string;
  /** The text's own language, where it is known: it decides glyphs and line breaks. */
  readonly language?: string | null;
};

/** One text from the program in a box of its own: in its own language and direction, fitted by the page around it (`Fitted`). */
export const FitText = ({ text, fitting, className, language = null }: FitTextProps) => {
  const written = languageOfText(text, language);
  const full = breakable(text, written);
  return (
    <div className={`fit ${className}`} data-fit={fitting} data-full={full}>
      <p dir={directionOfText(full)} lang={written}>
        {full}
      </p>
    </div>
  );
};
