/**
 * How much of what moves the overall answer goes with each driver: Johnson's relative weights (Johnson 2000, Multivariate
 * Behavioral Research 35:1). The drivers are replaced by the uncorrelated columns nearest to them; what each of those
 * explains is handed back in the parts by which the drivers make it up. Never negative, and the sum is R².
 */
import { eigenOf, type SymmetricMatrix } from './SymmetricMatrix';

export interface RelativeWeights {
  /** In the drivers' order, each ≥ 0. */
  readonly weights: readonly number[];
  /** R² of the regression on all drivers: the sum of the weights. */
  readonly rSquared: number;
}

/** Below this smallest eigenvalue drivers repeat one another so closely that nothing tells them apart. */
export const leastEigenvalue = 1e-8;

/**
 * `among`: correlations among the p drivers; `withOutcome`: their correlations with the outcome. Null unless the
 * correlations are positive definite. Cost O(p³).
 */
export function relativeWeights(
  among: SymmetricMatrix,
  withOutcome: readonly number[],
): RelativeWeights | null {
  const { size } = among;
  const { values, vectors } = eigenOf(among);
  if (!values.every((value) => value > leastEigenvalue)) return null;
  // Λ = Q·√D·Qᵀ: correlation of driver j with uncorrelated column k. β = Λ⁻¹·r: what column k explains.
  const link = new Float64Array(size * size);
  const beta = new Float64Array(size);
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k < size; k += 1) {
      let root = 0;
      let inverse = 0;
      for (let m = 0; m < size; m += 1) {
        const product = (vectors[j * size + m] ?? 0) * (vectors[k * size + m] ?? 0);
        const sigma = Math.sqrt(values[m] ?? 1);
        root += product * sigma;
        inverse += product / sigma;
      }
      link[j * size + k] = root;
      beta[k] = (beta[k] ?? 0) + inverse * (withOutcome[j] ?? 0);
    }
  }
  const weights = withOutcome.map((_, j) => {
    let weight = 0;
    for (let k = 0; k < size; k += 1) weight += (link[j * size + k] ?? 0) ** 2 * (beta[k] ?? 0) ** 2;
    return weight;
  });
  return { weights, rSquared: weights.reduce((sum, weight) => sum + weight, 0) };
}
