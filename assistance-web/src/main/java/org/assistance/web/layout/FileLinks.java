package org.assistance.web.layout;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Builds the links of the pages: {@code @{/css/app.css}} becomes the address with the hash of the file, looked up once.
 * Any other link stays as it is; Spring's own filter would ask for every link of every page whether a file lies there.
 */
@Component
public class FileLinks extends StandardLinkBuilder {
    private final ResourceUrlProvider files;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    FileLinks(SpringTemplateEngine templates, ResourceUrlProvider files) {
        this.files = files;
        templates.setLinkBuilder(this);
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        String root = context instanceof IWebContext web ? web.getExchange().getRequest().getApplicationPath() : null;
        int start = root == null ? 0 : root.length();
        if (StaticFiles.ROOTS.stream().noneMatch(prefix -> link.startsWith(prefix, start))) {
            return link;
        }
        String known = addresses.get(link);
        if (known != null) {
            return known;
        }
        String found = files.getForLookupPath(link.substring(start));
        if (found == null) {
            return link;
        }
        String address = link.substring(0, start) + found;
        addresses.put(link, address);
        return address;
    }
}
