import { Icon } from './Icon.tsx';

interface Props {
  onBack(): void;
  /** Absent: there is no tab to open this in. */
  onTab?: (() => void) | undefined;
}

/** Over an open entry or guide: the way back, and the way out into a tab. */
export function DetailBar({ onBack, onTab }: Props) {
  return (
    <div className="detail-bar">
      <button type="button" className="plain" onClick={onBack}>
        <Icon name="back" />
        Back
      </button>
      {onTab !== undefined && (
        <button type="button" className="plain" onClick={onTab}>
          <Icon name="tab" />
          Open in a tab
        </button>
      )}
    </div>
  );
}
