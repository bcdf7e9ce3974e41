import type { ChatRequest } from './answer-stream.ts';
import type { Conversation } from './conversation.ts';
import type { Exchange } from './conversation-history.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { ProfileStore } from './profile-store.ts';
import type { ServiceConnection } from './service-connection.ts';

/** What keeping a conversation needs. */
export interface KeeperOptions {
  readonly conversation: Pick<Conversation, 'exchanges'>;
  readonly store: ConversationStore;
  /** Its switch "remember" is that of the conversation too. */
  readonly profiles: Pick<ProfileStore, 'remembered'>;
  readonly connection: Pick<ServiceConnection, 'fetch'>;
  /** An id that nobody can guess; none where the browser makes none (pages without TLS). */
  readonly newId: () => string | undefined;
}

/**
 * Keeps the conversation on this device while the reader wants it, and ties its answers together at the service for as long,
 * so that erasing it erases them there too.
 */
export class ConversationKeeper {
  readonly #options: KeeperOptions;
  #id: string | undefined;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** What goes with a question for the service to tie its answer to the others; the first one makes the id. */
  tie(): Pick<ChatRequest, 'conversationId' | 'remember'> {
    if (!this.#options.profiles.remembered) return {};
    this.#id ??= this.#options.newId();
    return this.#id === undefined ? {} : { conversationId: this.#id, remember: true };
  }

  /** What was kept on an earlier visit, oldest first. */
  restore(): readonly Exchange[] {
    const { store, profiles } = this.#options;
    const kept = profiles.remembered ? store.read() : undefined;
    this.#id = kept?.id;
    return kept?.exchanges ?? [];
  }

  /** Keeps all that was said, or erases it, as the switch says. False when it could not be kept: the switch is off then. */
  keep(): boolean {
    const { conversation, store, profiles } = this.#options;
    const { exchanges } = conversation;
    if (profiles.remembered) {
      if (exchanges.length === 0 || store.write({ id: this.#id, exchanges })) return true;
      profiles.remembered = false;
      void this.erase();
      return false;
    }
    void this.erase();
    return true;
  }

  /** Erases it on this device at once, and at the service: false when the service could not be reached. */
  async erase(): Promise<boolean> {
    const { store, connection } = this.#options;
    const id = this.#id;
    this.#id = undefined;
    store.erase();
    if (id === undefined) return true;
    const path = `conversations/${encodeURIComponent(id)}`;
    const response = await connection
      .fetch(path, { method: 'DELETE', keepalive: true })
      .catch(() => undefined);
    return response?.ok ?? false;
  }
}
