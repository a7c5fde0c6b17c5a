import type { MessageSender } from '../ext/messaging.ts';

export type Sender = MessageSender;
