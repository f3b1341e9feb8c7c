import type { NoticeIcon } from '../../program/notices/notice.ts';
import { assertNever } from '../../program/result.ts';

/** The signs, drawn in a square of 24 after what ISO 7010 and road signs have made known. */
const pathOf = (icon: NoticeIcon | 'attention'): string => {
  switch (icon) {
    case 'evacuation':
      // A doorway, and an arrow that leads out through it.
      return 'M3 2h10.5v5h-2.5V4.5H5.5v15H11V17h2.5v5H3zM9 10.3h7V6.3l6.8 5.7-6.8 5.7v-4H9z';
    case 'medical':
      return 'M8.5 2h7v6.5H22v7h-6.5V22h-7v-6.5H2v-7h6.5z';
    case 'fire':
      return 'M13 1c1 4 6 7 6 13a7 7 0 0 1-4.6 8c1.4-3.6-.3-6.5-2.8-8.8-.4 2.6-2.6 4.4-2.2 8.8A7 7 0 0 1 5 15.5c0-3.6 2-5.5 3.2-8.5.9 1 1.3 1.8 1.6 3C12 8 13.3 5 13 1z';
    case 'info':
      return 'M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22zm-1.6 9v8.5h3.2V10zM12 4.8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z';
    case 'weather':
      return 'M7 14a5 5 0 0 1-.6-9.96A6.5 6.5 0 0 1 18.7 5.5 4.3 4.3 0 0 1 18.5 14h-2.9l1.4-3h-5.5l-2 3zM12.5 12h3l-1.7 4h3L10.5 23l1.5-5H9z';
    case 'attention':
      return 'M12 1.5 23.5 22H.5zM10.6 8.5l.4 6.5h2l.4-6.5zM12 16.4a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2z';
    default:
      return assertNever(icon);
  }
};

/** The sign of a notice in the colour of its words; an exclamation mark where none was chosen. */
export const NoticeSign = ({ icon }: { readonly icon: NoticeIcon | null }) => (
  <svg className="notice-sign" viewBox="0 0 24 24" aria-hidden="true">
    <path fill="currentColor" fillRule="evenodd" d={pathOf(icon ?? 'attention')} />
  </svg>
);
