/** The main road in a real browser: families from the counter to the decision, the payment and the report. */
package org.assistance.web.journey;
