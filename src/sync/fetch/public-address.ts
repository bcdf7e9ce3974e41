import { BlockList, isIP } from 'node:net';

/**
 * IPv4 ranges that do not lead to a site of the open internet: own network, private, carrier-grade NAT, loopback, link-local with
 * the metadata addresses of clouds, protocol assignments, documentation, benchmarks, multicast, reserved.
 * @see IANA IPv4 Special-Purpose Address Registry (RFC 6890).
 */
const NOT_PUBLIC_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;
/**
 * Of IPv6 only global unicast is public, without what is cut out of it: protocol assignments with Teredo, documentation, and
 * 6to4, which carries any IPv4 address. All else is not: loopback, mapped and translated IPv4, unique local, link-local, multicast.
 * @see IANA IPv6 Special-Purpose Address Registry (RFC 6890).
 */
const GLOBAL_V6 = ['2000::', 3] as const;
const NOT_PUBLIC_V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const refusedV4 = blockList(NOT_PUBLIC_V4, 'ipv4');
const refusedV6 = blockList(NOT_PUBLIC_V6, 'ipv6');
const globalV6 = blockList([GLOBAL_V6], 'ipv6');

/** Whether an IP address, as the resolver or a socket writes it, is one of the open internet. Anything else is not. */
export function isPublicAddress(address: string): boolean {
  // A zone (`fe80::1%eth0`) exists for link-local addresses only.
  if (address.includes('%')) return false;
  const family = isIP(address);
  if (family === 4) return !refusedV4.check(address, 'ipv4');
  return family === 6 && globalV6.check(address, 'ipv6') && !refusedV6.check(address, 'ipv6');
}

function blockList(ranges: readonly (readonly [string, number])[], type: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of ranges) list.addSubnet(address, prefix, type);
  return list;
}
