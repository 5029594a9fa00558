package org.assistance.web.api;

import java.util.List;

/** Many households at once. */
record BatchRequest(List<AssessmentRequest> assessments) {}
