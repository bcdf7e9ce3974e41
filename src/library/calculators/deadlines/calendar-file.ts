import { shiftDay } from '../../../trade/calendar.ts';

/** One day to keep in a calendar. */
export interface CalendarDay {
  /** The same for the same thing, whoever downloads it and when. */
  readonly uid: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  readonly language: string;
  /** When the file was made, as an ISO instant. */
  readonly madeAt: string;
}

/** Longest line of a calendar file in octets of UTF-8, without its end. */
const MAX_OCTETS = 75;

/**
 * A calendar file with one event of a whole day, a reminder a week before, lines ended by CRLF and folded. Texts are escaped, so
 * that none can add a property.
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function calendarFile({ uid, day, summary, description, url, language, madeAt }: CalendarDay): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//TijarIA//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${madeAt.replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${basicDate(day)}`,
    `DTEND;VALUE=DATE:${basicDate(shiftDay(day, 1))}`,
    `SUMMARY;LANGUAGE=${language}:${escapeText(summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escapeText(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION;LANGUAGE=${language}:${escapeText(summary)}`,
    'TRIGGER:-P7D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** Backslash, semicolon, comma and line ends, as a property of text has them (3.3.11); other control characters are dropped. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, '')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

/** Lines of at most 75 octets, each but the first begun by a space that counts among them; no character is cut. */
function fold(line: string): string {
  const folded: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MAX_OCTETS) {
      folded.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...folded, current].join('\r\n');
}

function basicDate(day: string): string {
  return day.replaceAll('-', '');
}
