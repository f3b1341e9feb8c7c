import { type ReactNode, useInsertionEffect } from 'react';
import type { Look } from '../../program/theme/look.ts';
import { wear } from '../theme/wear.ts';
import { Worn } from '../theme/worn.ts';

type FrameProps = { readonly look: Look; readonly children: ReactNode };

/** What is around every board: the theme it wears. */
export const Frame = ({ look, children }: FrameProps) => {
  // Before any board inside measures its text: layout effects of children run first.
  useInsertionEffect(() => wear(document.documentElement, look), [look]);
  return <Worn value={look}>{children}</Worn>;
};
