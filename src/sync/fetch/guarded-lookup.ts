import type { LookupFunction } from 'node:net';
import { TijariaError } from '../../common/errors.ts';
import { mayConnect, type FetchRules } from './fetch-rules.ts';

/**
 * The lookup that a socket itself connects by: what was checked is what is used, so that a name which answers otherwise the
 * next time (DNS rebinding) gains nothing. A name with one address that may not be asked is refused whole: sites of administrations have none.
 * Fails with `source-refused`, or as the resolver does.
 */
export function guardedLookup(port: number, rules: FetchRules): LookupFunction {
  return (hostname, options, callback) => {
    rules.resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        const refused = addresses.find(({ address }) => !mayConnect(address, port, rules));
        if (first === undefined) callback(noAddress(hostname), '', 0);
        else if (refused !== undefined) callback(refusedAddress(hostname, refused.address, port), '', 0);
        else if (options.all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error as NodeJS.ErrnoException, '', 0), // what a resolver rejects with
    );
  };
}

/** What is thrown where a connection would leave the open internet. */
export function refusedAddress(hostname: string, address: string, port: number): TijariaError {
  return new TijariaError(
    'source-refused',
    `connecting to ${hostname}: expected a public address and port 80 or 443, received ${address}, port ${port}; see whether the source still belongs to its authority`,
  );
}

function noAddress(hostname: string): TijariaError {
  return new TijariaError(
    'source-unavailable',
    `resolving ${hostname}: expected an address, received none; try again later`,
  );
}
