import { useContext } from 'react';
import { Worn } from '../../theme/worn.ts';
import './night.css';

/** Darkens the board below it outside program hours; what is told over the board, such as an emergency, stays bright. */
export const Night = ({ isNight }: { readonly isNight: boolean }) =>
  useContext(Worn).dimAtNight && isNight ? <div className="night" aria-hidden="true" /> : null;
