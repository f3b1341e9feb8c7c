import { useState } from 'react';
import './logo.css';

/** The event's logo; nothing at all where there is none, or where it cannot be drawn. */
export const Logo = ({ path }: { readonly path: string | null }) => {
  const [broken, setBroken] = useState<string | null>(null);
  if (path === null || broken === path) return null;
  return <img className="logo" src={path} alt="" onError={() => setBroken(path)} />;
};
