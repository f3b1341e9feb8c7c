import { useEffect, useRef, useState } from 'react';
import type { Listed } from './listed.ts';
import { ScaledFrame } from './ScaledFrame.tsx';
import type { ScreenSize } from './screens.ts';

type TileProps = {
  readonly listed: Listed;
  readonly size: ScreenSize;
  readonly shownWidth: number;
  readonly src: string;
  readonly onOpen: () => void;
};

/** A page that is in sight or nearly; a hundred and eighty boards at once would be more than a browser bears. */
const useIsNear = () => {
  const place = useRef<HTMLAnchorElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const { current } = place;
    if (current === null) return undefined;
    const watch = new IntersectionObserver((entries) => setIsNear(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: '50% 0%',
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return { place, isNear };
};

/** One scene, small; a click or Enter opens it. */
export const Tile = ({ listed, size, shownWidth, src, onOpen }: TileProps) => {
  const { place, isNear } = useIsNear();
  const { name, subject } = listed;
  const height = (size.height * shownWidth) / size.width;
  return (
    <a
      ref={place}
      className="tool-tile"
      href={src}
      data-scene={name}
      style={{ width: shownWidth }}
      onClick={(event) => {
        // With a key held a link is a link: a tab or a window of its own.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen();
      }}
    >
      {isNear ? (
        <ScaledFrame {...{ title: name, src, size, shownWidth }} />
      ) : (
        <div className="tool-frame" style={{ width: shownWidth, height }} />
      )}
      <span className="tool-name">{name}</span>
      <span className="tool-marks">{subject.marks.join(' · ')}</span>
    </a>
  );
};
