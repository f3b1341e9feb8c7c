/** The address inside code to embed, such as `<script src="https://…">` or `<iframe src="https://…">`. */
const embedded = /^<\s*(?:script|iframe|a|link)\b[^>]*?\b(?:src|href)\s*=\s*["']([^"']+)["']/i;

/**
 * The address in what a person pasted: without blanks around it, angle brackets or quotes, taken out of code to embed.
 * Text that is none of these comes back as it is.
 */
export const pastedAddress = (text: string): string => {
  const trimmed = text.trim();
  const inside = embedded.exec(trimmed)?.[1]?.trim().replaceAll('&amp;', '&');
  if (inside !== undefined) return inside.startsWith('//') ? `https:${inside}` : inside;
  return (
    /^<([a-z]+:\/\/[^<>]+)>$/i.exec(trimmed)?.[1] ??
    /^(["'])([a-z]+:\/\/.+)\1$/i.exec(trimmed)?.[2] ??
    trimmed
  );
};
