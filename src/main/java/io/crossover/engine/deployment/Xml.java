package io.crossover.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A model's XML, read without anything that reaches outside the file. */
final class Xml {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** No diagram nests deeper, and all that walks through a model is recursive. */
    private static final String DEEPEST = "100";

    private Xml() {}

    static Element read(byte[] bytes) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", DEEPEST);
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (IOException e) {
            // the bytes are no text in the encoding that they claim
            throw new SAXException(e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The element and all below it. */
    static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), children(element).flatMap(Xml::all));
    }

    static Stream<Element> children(Element element) {
        return nodes(element).filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** The text that stands directly in an element. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        nodes(element)
                .filter(node -> node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE)
                .forEach(node -> text.append(node.getNodeValue()));
        return text.toString().strip();
    }

    static Stream<Attr> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(index -> (Attr) element.getAttributes().item(index));
    }

    static boolean isBpmn(Element element, String name) {
        return BPMN.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    static boolean isCamunda(Element element, String name) {
        return CAMUNDA.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    /** An attribute of the camunda namespace. */
    static Optional<String> camunda(Element element, String name) {
        return Optional.of(element.getAttributeNS(CAMUNDA, name)).filter(value -> !value.isBlank());
    }

    static Optional<String> plain(Element element, String name) {
        return Optional.of(element.getAttribute(name)).filter(value -> !value.isBlank());
    }

    /** The id that a person finds in the diagram: the element's own, or that of the nearest one around it. */
    static String id(Element element) {
        Node node = element;
        while (node instanceof Element one) {
            if (BPMN.equals(one.getNamespaceURI()) && !one.getAttribute("id").isBlank() && !isDetail(one)) {
                return one.getAttribute("id");
            }
            node = node.getParentNode();
        }
        return element.getLocalName();
    }

    /** Parts of an event or a loop have ids of their own that no diagram shows. */
    private static boolean isDetail(Element element) {
        return element.getLocalName().endsWith("EventDefinition")
                || element.getLocalName().endsWith("LoopCharacteristics")
                || element.getLocalName().endsWith("xpression");
    }

    private static Stream<Node> nodes(Element element) {
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(index -> element.getChildNodes().item(index));
    }
}
