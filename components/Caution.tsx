import { Icon } from './Icon.tsx';

/** What a newcomer could lose money over: set apart, and named in words, not by colour alone. */
export function Caution({ text }: { text: string }) {
  return (
    <p className="caution">
      <Icon name="caution" />
      <span>
        <strong>Caution</strong> {text}
      </span>
    </p>
  );
}
