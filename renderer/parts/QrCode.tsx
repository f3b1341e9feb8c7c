import { useMemo } from 'react';
import { qrOf } from './qr.ts';
import './qr-code.css';

/** Where to read more about a session, for a telephone; nothing where there is no address that it could take. */
export const QrCode = ({ address }: { readonly address: string | null }) => {
  const code = useMemo(() => (address === null ? null : qrOf(address)), [address]);
  if (code === null) return null;
  return (
    <svg className="qr-code" viewBox={`0 0 ${code.side} ${code.side}`} aria-hidden="true">
      <rect className="qr-code-ground" width={code.side} height={code.side} />
      <path className="qr-code-modules" d={code.path} />
    </svg>
  );
};
