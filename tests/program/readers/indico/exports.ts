/** Where the event is. */
export const trieste = 'Europe/Rome';
/** A moment, and a span, as Indico writes them. */
export const at = (time: string, date = '2022-08-22', tz = trieste) => ({ date, time: `${time}:00`, tz });
export const span = (from: string, to: string, date?: string) => ({
  startDate: at(from, date),
  endDate: at(to, date),
});

/** A contribution as `/export/event/ID.json` has it. */
export const contribution = (id: number, title: string, when: object, more: object = {}) => ({
  ...{ _type: 'Contribution', _fossil: 'contributionMetadataWithSubContribs' },
  ...{ id: String(id), db_id: 500 + id, friendly_id: id, title, ...when, duration: 25 },
  ...{ roomFullname: 'Auditorium', room: 'Auditorium', location: 'Congress Centre', type: 'Invited Orals' },
  ...{ description: '<p>…</p>', speakers: [], primaryauthors: [], track: null, session: null },
  ...{ url: `https://indico.example.org/event/44/contributions/${500 + id}/`, subContributions: [], ...more },
});

/** A session, as the slots of an event name it. */
export const session = (title: string, more: object = {}) => ({
  ...{ _type: 'Session', title, color: '#92b6db', textColor: '#03070f', isPoster: false, id: '5' },
  ...{ room: 'Auditorium', roomFullname: 'Auditorium', location: 'Congress Centre', ...more },
});

/** A slot of a session with its contributions. */
export const slot = (
  id: number,
  of: { title: string },
  when: object,
  contributions: unknown[],
  more: object = {},
) => ({
  ...{ _type: 'SessionSlot', id, title: of.title, ...when, session: of, slotTitle: '', contributions },
  ...{ room: 'Auditorium', roomFullname: 'Auditorium', location: 'Congress Centre', conveners: [], ...more },
});

/** An event. */
export const event = (more: object) => ({
  ...{ _type: 'Conference', id: '44', title: 'Laser 2022', timezone: trieste, type: 'conference' },
  ...{ ...span('08:00', '18:00'), room: '', location: 'Congress Centre', category: 'Meetings', ...more },
});
/** What the server answers. */
export const exported = (results: unknown, url = 'https://indico.example.org/export/event/44.json'): string =>
  JSON.stringify({
    count: 1,
    additionalInfo: {},
    _type: 'HTTPAPIResult',
    complete: true,
    url,
    ts: 1,
    results,
  });

export const optics = session('Optics');
export const posters = session('Posters', { isPoster: true, color: '#ff0000' });
export const hall = { room: 'Hall', roomFullname: 'Hall' };

/** Entries of `/export/timetable/ID.json`. */
export const entry = (type: string, id: string, title: string, when: object, more: object = {}) => ({
  [id]: {
    ...{ entryType: type, id, uniqueId: id, conferenceId: 44, title, ...when, duration: 30 },
    ...{ location: 'Congress Centre', room: 'Auditorium', inheritLoc: true, inheritRoom: true },
    ...{ url: '/event/44/x', color: '#92b6db', textColor: '#000000', ...more },
  },
});
/** A timetable by its days. */
export const timetable = (days: object): string => exported({ '44': days });
