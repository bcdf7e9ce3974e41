/** What a measured process gets of this one's environment: PATH, and nothing that would set the service up otherwise. */
export function childEnvironment(own: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'error', ...own };
}
