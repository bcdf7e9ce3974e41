/** A site that shows the widget: the key in its page, and the origins that its pages may come from. */
export interface WidgetSite {
  /** Public: it stands in the page. 1 to 64 letters, digits, `-` and `_`. */
  readonly key: string;
  /** As browsers write them: `https://site.example`, with a port where it is not the usual one. */
  readonly origins: readonly string[];
}

const KEY = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * Reads `key1=https://a.example|https://b.example;key2=https://c.example`; each key once, each with an origin or more. Every
 * problem is told at once, by the place of the entry and without what stands there: somebody may have put a secret there.
 */
export function readWidgetSites(text: string): {
  readonly sites: readonly WidgetSite[];
  readonly problems: readonly string[];
} {
  const entries = text.split(';').filter((entry) => entry.trim() !== '');
  const problems: string[] = [];
  const sites = entries.map((entry, index) => readSite(entry, `site ${index + 1}`, problems));
  const keys = sites.map(({ key }) => key);
  keys.forEach((key, index) => {
    const first = keys.indexOf(key);
    if (KEY.test(key) && first < index)
      problems.push(`site ${index + 1}: expected a key of its own, received that of site ${first + 1}`);
  });
  return { sites, problems };
}

/** The site of a key, if pages of that origin may use it. */
export function siteOf(
  sites: readonly WidgetSite[],
  { key, origin }: { readonly key: string; readonly origin: string },
): WidgetSite | undefined {
  return sites.find((site) => site.key === key && site.origins.includes(origin));
}

function readSite(entry: string, name: string, problems: string[]): WidgetSite {
  const [key = '', ...rest] = entry.split('=').map((part) => part.trim());
  if (!KEY.test(key) || rest.length !== 1)
    problems.push(`${name}: expected key=origin, the key of at most 64 letters, digits, "-" and "_"`);
  const origins = (rest[0] ?? '').split('|').map((text, index) => {
    const origin = originOf(text.trim());
    if (origin === undefined)
      problems.push(
        `${name}, origin ${index + 1}: expected one such as https://site.example, without a path`,
      );
    return origin ?? '';
  });
  return { key, origins: [...new Set(origins)] };
}

/** An address without user, path, query and fragment, as browsers write its origin; undefined for any other. */
function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, href } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && href === `${origin}/` ? origin : undefined;
}
