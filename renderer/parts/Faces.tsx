import { useState } from 'react';
import type { Speaker } from '../../program/model.ts';
import { type Face, facesOf } from '../../program/pictures/faces.ts';
import './faces.css';

type FacesProps = {
  readonly speakers: readonly Speaker[];
  /** Where the photos are that main has ready, by their address in the program. */
  readonly pictures: Readonly<Record<string, string>>;
  /** The names as they stand beside the faces. */
  readonly names: string;
};

/** The faces of who speaks, beside their names; nothing where no photo can be shown. Never a broken image. */
export const Faces = ({ speakers, pictures, names }: FacesProps) => {
  const [broken, setBroken] = useState<ReadonlySet<string>>(new Set());
  const ready = (photo: string): string | undefined => {
    const path = pictures[photo];
    return path === undefined || broken.has(path) ? undefined : path;
  };
  const faces = facesOf(speakers, ready, names);
  if (faces.length === 0) return null;
  const onBroken = (path: string) => setBroken((before) => new Set([...before, path]));
  return (
    <div className="faces" aria-hidden="true">
      {faces.map((face, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two speakers may share a photo, or initials
        <OneFace key={index} face={face} onBroken={onBroken} />
      ))}
    </div>
  );
};

const OneFace = ({
  face: { photo, initials },
  onBroken,
}: {
  face: Face;
  onBroken: (path: string) => void;
}) =>
  photo === null ? (
    <span className="face face-letters">{initials}</span>
  ) : (
    <img className="face" src={photo} alt="" decoding="sync" onError={() => onBroken(photo)} />
  );
