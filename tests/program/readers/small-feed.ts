/** One event of a small feed, in the words both syntaxes share. */
export type SmallEvent = Readonly<Record<string, string>> & {
  readonly id?: string;
  readonly guid?: string;
};

/** A feed of one day and a few events, to be written as XML and as JSON. */
export type SmallFeed = {
  readonly conference?: Readonly<Record<string, string>>;
  readonly day?: string;
  /** Events by room container. */
  readonly rooms: Readonly<Record<string, readonly SmallEvent[]>>;
};

const quoted = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const elements = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, text]) => `<${name}>${quoted(text)}</${name}>`)
    .join('\n');

const attributes = (fields: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(fields)
    .map(([name, text]) => (text === undefined ? '' : ` ${name}="${quoted(text)}"`))
    .join('');

const xmlEvent = ({ id, guid, ...fields }: SmallEvent): string =>
  `<event${attributes({ id, guid })}>${elements(fields)}</event>`;

/** The feed as schedule.xml. */
export const asXml = ({ conference = {}, day = '2024-02-03', rooms }: SmallFeed): string => {
  const containers = Object.entries(rooms).map(
    ([name, events]) => `<room name="${quoted(name)}">${events.map(xmlEvent).join('')}</room>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<schedule><version>7</version><conference><title>Small</title>${elements(conference)}</conference>
<day index="1" date="${day}">${containers.join('\n')}</day></schedule>`;
};

/** The feed as schedule.json. */
export const asJson = ({ conference = {}, day = '2024-02-03', rooms }: SmallFeed): string =>
  JSON.stringify({
    schedule: {
      version: '7',
      conference: { title: 'Small', ...conference, days: [{ index: 1, date: day, rooms }] },
    },
  });

/** Both syntaxes, for tests that must hold in each. */
export const syntaxes = [
  { syntax: 'XML', write: asXml },
  { syntax: 'JSON', write: asJson },
] as const;

/** A feed in Brussels with one event in one room. */
export const oneEvent = (event: SmallEvent): SmallFeed => ({
  conference: { time_zone_name: 'Europe/Brussels' },
  rooms: { Janson: [{ title: 'Talk', ...event }] },
});
