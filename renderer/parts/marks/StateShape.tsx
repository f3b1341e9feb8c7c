/** The shapes that say a state a second time, beside word and colour; `go` points to another room, `off` crosses out, `time` is a clock. */
export type Shape = 'on' | 'ending' | 'next' | 'pause' | 'free' | 'over' | 'go' | 'off' | 'time';

const drawings: Readonly<Record<Shape, React.JSX.Element>> = {
  on: <circle cx="12" cy="12" r="10" />,
  ending: <path d="M12 2a10 10 0 1 0 10 10H12Z" />,
  next: <path d="M4 2.5 22 12 4 21.5Z" />,
  pause: <path d="M4 3h6v18H4Zm10 0h6v18h-6Z" />,
  free: <path d="M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm0 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12Z" />,
  go: <path d="M1 10h14.5L10 4.5 12.5 2 22.5 12 12.5 22 10 19.5 15.5 14H1Z" />,
  off: (
    <path d="M5.5 2.7 12 9.2l6.5-6.5 2.8 2.8L14.8 12l6.5 6.5-2.8 2.8L12 14.8l-6.5 6.5-2.8-2.8L9.2 12 2.7 5.5Z" />
  ),
  time: (
    <path
      fillRule="evenodd"
      d="M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm-1.6 4.5h3.2v5.9l4 4-2.3 2.3-4.9-4.9Z"
    />
  ),
  over: <path d="M15.5 2.6A10 10 0 1 0 21.4 14 8.2 8.2 0 0 1 15.5 2.6Z" />,
};

/** One state as a shape, in the colour of the text around it and as high as its capitals. */
export const StateShape = ({ shape }: { shape: Shape }) => (
  <svg
    className={`state-shape state-shape-${shape}`}
    viewBox="0 0 24 24"
    fill="currentColor"
    aria-hidden="true"
  >
    {drawings[shape]}
  </svg>
);
