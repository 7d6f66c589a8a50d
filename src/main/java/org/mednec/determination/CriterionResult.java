package org.mednec.determination;

import java.util.List;

/** A criterion, what the record shows of it, and the findings that show it. */
public record CriterionResult(Criterion criterion, CriterionStatus status, List<Finding> findings) {
}
