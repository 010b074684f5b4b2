import { TryIt } from '../TryIt';
import { KnobList } from './KnobPanel';

/** The knobs, and something to try with them. */
export const PlayTab = () => (
  <div className="knobs">
    <KnobList>
      <TryIt />
    </KnobList>
  </div>
);
