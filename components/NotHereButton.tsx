interface Props {
  rejected: boolean;
  onRejected(rejected: boolean): void;
}

/** Says that the word means something else on this site, and takes that back. It stays where it is, so that focus stays too. */
export function NotHereButton({ rejected, onRejected }: Props) {
  return (
    <p className="not-here">
      <span role="status">{rejected && 'Not marked on this site any more. '}</span>
      <button type="button" className="plain" onClick={() => onRejected(!rejected)}>
        {rejected ? 'Undo' : 'Not what it means here'}
      </button>
    </p>
  );
}
