import { type CSSProperties, type Ref, useEffect, useRef, useState } from 'react';
import type { ScreenSize } from './screens.ts';

type ScaledFrameProps = {
  readonly title: string;
  readonly src: string;
  readonly size: ScreenSize;
  /** How many pixels of this page it is shown wide. */
  readonly shownWidth: number;
  readonly frame?: Ref<HTMLIFrameElement>;
  readonly onLoad?: () => void;
};

/** A wall of its own, laid out at its true pixels and shown smaller. Nothing in it is for the mouse or the keyboard. */
export const ScaledFrame = ({ title, src, size, shownWidth, frame, onLoad }: ScaledFrameProps) => {
  const scale = shownWidth / size.width;
  const box: CSSProperties = { width: shownWidth, height: size.height * scale };
  return (
    <div className="tool-frame" style={box}>
      <iframe
        {...{ title, src, width: size.width, height: size.height, tabIndex: -1 }}
        ref={frame}
        onLoad={onLoad}
        style={{ transform: `scale(${scale})` }}
      />
    </div>
  );
};

/** How wide a screen may be shown in what is left of the window; the ref goes to the box that is left. */
export const useFittingWidth = (size: ScreenSize) => {
  const box = useRef<HTMLDivElement>(null);
  const [shownWidth, setShownWidth] = useState(0);
  useEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    const measure = (): void => {
      const scale = Math.min(current.clientWidth / size.width, current.clientHeight / size.height, 1);
      setShownWidth(Math.floor(size.width * scale));
    };
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    measure();
    return () => watch.disconnect();
  }, [size.width, size.height]);
  return { box, shownWidth };
};
