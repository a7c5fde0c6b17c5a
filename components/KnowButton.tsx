import { Icon } from './Icon.tsx';

interface Props {
  known: boolean;
  onKnown(known: boolean): void;
}

/** Drops a word out of all pages, and takes that back. One button that stays where it is, so that focus stays too. */
export function KnowButton({ known, onKnown }: Props) {
  return (
    <span className="know">
      <span role="status">{known && 'Not marked any more.'}</span>
      <button type="button" className="plain" onClick={() => onKnown(!known)}>
        {known ? (
          'Undo'
        ) : (
          <>
            <Icon name="check" />I know this
          </>
        )}
      </button>
    </span>
  );
}
