package resnetlab.figures;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads a figure as XML, which is stricter than a browser. */
final class Markup {
    private final Document document;

    private Markup(Document document) {
        this.document = document;
    }

    static Markup of(Figure figure) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return new Markup(factory.newDocumentBuilder().parse(new InputSource(new StringReader(figure.html()))));
    }

    List<Element> elements(String... names) {
        List<Element> found = new ArrayList<>();
        for (String name : names) {
            NodeList nodes = document.getElementsByTagName(name);
            for (int i = 0; i < nodes.getLength(); i++) {
                found.add((Element) nodes.item(i));
            }
        }
        return found;
    }

    /** The texts of a class, in order. */
    List<String> texts(String css) {
        return elements("text").stream()
                .filter(text -> text.getAttribute("class").equals(css))
                .map(Element::getTextContent)
                .toList();
    }
}
