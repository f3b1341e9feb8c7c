import type { Problem } from '../result.ts';
import { singleEventIn } from './json-ld.ts';
import type { Opened } from './open.ts';
import { unreadJson } from './unread/json.ts';
import { singleEvent, unreadPage } from './unread/page.ts';
import { formatUnknown, notAProgram } from './unread/sentences.ts';
import { unreadText } from './unread/text.ts';
import { unreadXml } from './unread/xml.ts';

/**
 * Why no reader took what was opened, in a sentence for the organiser who gave the address. NOT_A_PROGRAM for pages,
 * errors and files that are no data, FORMAT_UNKNOWN for data of another kind; what is broken keeps its own problem.
 */
export const unreadProblem = (opened: Opened): Problem => {
  switch (opened.kind) {
    case 'broken':
      return opened.problem;
    case 'html':
      return unreadPage(opened);
    case 'xml':
      return unreadXml(opened.root);
    case 'json': {
      const event = singleEventIn(opened);
      return event === null ? unreadJson(opened.value) : notAProgram(singleEvent(event.name));
    }
    case 'workbook':
      return formatUnknown(
        'a spreadsheet without a program in it',
        'give its columns a heading each, such as Title, Date, Start, End, Room',
      );
    case 'other':
      return unreadText(opened.text);
  }
};
