/** What a text does where it is too long: the page's type falls a step, or the text is cut at a word. */
export type Fitting = 'shrink' | 'clamp';

type FitTextProps = {
  readonly text: string;
  readonly fitting: Fitting;
  readonly className: string;
  /** The text's own language, where it is known: it decides glyphs and line breaks. */
  readonly language?: string | null;
};

/** One text from the program in a box of its own: in its own language and direction, fitted by the page around it (`Fitted`). */
export const FitText = ({ text, fitting, className, language = null }: FitTextProps) => (
  <div className={`fit ${className}`} data-fit={fitting} data-full={text}>
    <p dir="auto" lang={language ?? undefined}>
      {text}
    </p>
  </div>
);
