import { useEffect, useRef } from 'react';
import { ScaledFrame, useFittingWidth } from './ScaledFrame.tsx';
import type { ScreenSize } from './screens.ts';

type SceneDialogProps = {
  readonly name: string;
  readonly about: string;
  readonly src: string;
  readonly size: ScreenSize;
  readonly onClose: () => void;
};

/** One scene as large as the window has room for, at its true pixels where that is enough. */
export const SceneDialog = ({ name, about, src, size, onClose }: SceneDialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const { box, shownWidth } = useFittingWidth(size);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="tool-dialog" aria-label={name} onCancel={onClose} onClose={onClose}>
      <header className="tool-bar">
        <strong>{name}</strong>
        <span className="tool-marks">{about}</span>
        <a href={src} target="_blank" rel="noreferrer">
          alone in a tab
        </a>
        <span className="tool-count">← → others</span>
        <button type="button" onClick={onClose}>
          Close (Esc)
        </button>
      </header>
      <div ref={box} className="tool-stage">
        {shownWidth > 0 && <ScaledFrame {...{ title: name, src, size, shownWidth }} />}
      </div>
    </dialog>
  );
};
