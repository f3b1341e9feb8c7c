import type { SourceOptions } from '../../program/readers/reader.ts';
import type { Problem } from '../../program/result.ts';
import { readOptionsOf } from '../../program/settings/reading.ts';
import type { Settings, SourceSettings } from '../../program/settings/settings.ts';
import { shownAddress } from './address.ts';

/** A configured feed, after settings: where it is and how it is read. */
export type Source = {
  /** An http(s) URL, a file: URL, or a path. May carry secrets: show `shownAddress(from)`. */
  readonly from: string;
  readonly options: SourceOptions;
  /** Sent with every request to the source's own origin. Secrets: never logged, never kept with the program. */
  readonly headers: Readonly<Record<string, string>>;
};

/** A source as settings name it, with what its reader is told. */
export const sourceOf = (settings: Settings, source: SourceSettings, machineZone: string): Source => ({
  from: source.from,
  headers: source.headers,
  options: readOptionsOf(settings, source, machineZone),
});

/** Whether the extra headers can be sent at all (SETTING_INVALID names the header, never its value). */
export const headersProblem = ({ from, headers }: Source): Problem | null => {
  for (const [name, value] of Object.entries(headers)) {
    try {
      new Headers([[name, value]]);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      const where = `${shownAddress(from)}: headers`;
      const message = `The header ${JSON.stringify(name)} cannot be sent: it has a character that headers may not have.`;
      return { code: 'SETTING_INVALID', where, message };
    }
  }
  return null;
};
