import type { CSSProperties } from 'react';
import { scenes, sizes } from './scenes.ts';
import './overview.css';

/** Every scene on one page, each a small wall of its own; a click opens it at full size. */
export const Overview = ({ size }: { size: string | null }) => {
  const chosen = sizes.find((known) => known === size) ?? sizes[0];
  const [width, height] = chosen.split('x').map(Number);
  return (
    <main className="overview" style={{ '--width': width, '--height': height } as CSSProperties}>
      <nav className="overview-sizes">
        {sizes.map((known) => (
          <a key={known} href={`?size=${known}`} aria-current={known === chosen}>
            {known}
          </a>
        ))}
      </nav>
      {scenes.map(({ name }) => (
        <figure key={name} className="overview-scene">
          <div className="overview-frame">
            <iframe title={name} src={`?scene=${name}`} width={width} height={height} loading="lazy" />
          </div>
          <figcaption>
            <a href={`?scene=${name}`}>{name}</a>
          </figcaption>
        </figure>
      ))}
    </main>
  );
};
