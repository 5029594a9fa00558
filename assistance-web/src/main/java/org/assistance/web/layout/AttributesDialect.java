package org.assistance.web.layout;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Adds {@code look:attributes="${map}"} to templates: every entry of the map becomes an attribute, null values are left out.
 *
 * <p>
 * It lets one input fragment take whatever extra attributes a page needs, for example {@code data-birth} or {@code hx-get}.
 */
@Component
public class AttributesDialect extends AbstractProcessorDialect {
    AttributesDialect() {
        super("Look", "look", 1000);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Attributes(prefix));
    }

    private static final class Attributes extends AbstractAttributeTagProcessor {
        private Attributes(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "attributes", true, 1400, true);
        }

        @Override
        protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name,
                String expression, IElementTagStructureHandler handler) {
            Object value = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, expression)
                    .execute(context);
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, text) -> {
                    if (text != null) {
                        handler.setAttribute(key.toString(), text.toString());
                    }
                });
            }
        }
    }
}
