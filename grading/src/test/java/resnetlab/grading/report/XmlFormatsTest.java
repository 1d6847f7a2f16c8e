package resnetlab.grading.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.reporting.tooling.core.validator.DefaultValidator;
import org.opentest4j.reporting.tooling.core.validator.Severity;
import org.opentest4j.reporting.tooling.core.validator.ValidationResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import resnetlab.grading.result.SubmissionResult;

/** Validates the XML reports. */
class XmlFormatsTest {

    /** What build servers read: the elements and attributes that Jenkins' and Surefire's schemas have in common. */
    private static final String JUNIT_XSD = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:complexType name="problem"><xs:simpleContent><xs:extension base="xs:string">
                <xs:attribute name="type" type="xs:string" use="required"/>
                <xs:attribute name="message" type="xs:string" use="required"/>
              </xs:extension></xs:simpleContent></xs:complexType>
              <xs:element name="testsuites"><xs:complexType>
                <xs:sequence><xs:element name="testsuite" maxOccurs="unbounded"><xs:complexType>
                  <xs:sequence><xs:element name="testcase" maxOccurs="unbounded"><xs:complexType>
                    <xs:choice minOccurs="0">
                      <xs:element name="failure" type="problem"/><xs:element name="error" type="problem"/>
                    </xs:choice>
                    <xs:attribute name="name" type="xs:string" use="required"/>
                    <xs:attribute name="classname" type="xs:string" use="required"/>
                  </xs:complexType></xs:element></xs:sequence>
                  <xs:attribute name="name" type="xs:string" use="required"/>
                  <xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
                  <xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/>
                  <xs:attribute name="errors" type="xs:nonNegativeInteger" use="required"/>
                  <xs:attribute name="skipped" type="xs:nonNegativeInteger" use="required"/>
                </xs:complexType></xs:element></xs:sequence>
                <xs:attribute name="name" type="xs:string"/>
              </xs:complexType></xs:element>
            </xs:schema>
            """;

    private static final SubmissionResult PARTIAL = Samples.partial("ann", "a\u0007<n>\u202E.ipynb");
    private static final SubmissionResult UNGRADABLE = Samples.ungradable("bob", "bob.ipynb", Samples.NASTY);

    @TempDir
    Path folder;

    private static void validate(String xml) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(JUNIT_XSD)))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }

    private static Document parsed(String xml) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    @Test
    void junit_reports_are_valid_and_count_right() throws ParserConfigurationException, SAXException, IOException {
        String xml = JUnitXml.write(PARTIAL);
        validate(xml);

        Document document = parsed(xml);
        Element suite = elements(document, "testsuite").get(0);
        assertEquals("output-size", suite.getAttribute("name"));
        assertEquals("3", suite.getAttribute("tests"));
        assertEquals("1", suite.getAttribute("failures"));
        assertEquals("1", suite.getAttribute("errors"));
        assertEquals(4, elements(document, "testcase").size());
        assertEquals("timeout", elements(document, "error").get(0).getAttribute("type"));
        assertTrue(elements(document, "failure").get(0).getTextContent().contains("<b>&\"'</b> ]]>"));
    }

    @Test
    void a_junit_report_of_an_ungradable_submission_has_one_error()
            throws ParserConfigurationException, SAXException, IOException {
        String xml = JUnitXml.write(UNGRADABLE);
        validate(xml);

        assertEquals(1, elements(parsed(xml), "error").size());
    }

    @Test
    void the_schema_refuses_what_is_wrong() {
        String xml = JUnitXml.write(PARTIAL).replace("failures=\"1\"", "failures=\"one\"");

        assertThrows(SAXException.class, () -> validate(xml));
    }

    @Test
    void open_test_reports_are_valid_by_the_format_s_own_schemas()
            throws IOException, ParserConfigurationException, SAXException {
        for (SubmissionResult result : List.of(PARTIAL, UNGRADABLE)) {
            String xml = OpenTestReport.write(result);
            ValidationResult found =
                    new DefaultValidator().validate(Files.writeString(folder.resolve("report.xml"), xml));

            assertEquals(0, found.count(Severity.ERROR) + found.count(Severity.WARNING), found::toString);
            Document document = parsed(xml);
            assertEquals(
                    elements(document, "e:started").size(),
                    elements(document, "e:finished").size());
            assertTrue(elements(document, "result").stream()
                    .noneMatch(one -> one.getAttribute("status").equals("SKIPPED")));
        }
        assertEquals(
                7, elements(parsed(OpenTestReport.write(PARTIAL)), "e:started").size());
    }

    @Test
    void the_validator_refuses_what_is_wrong() throws IOException {
        String xml = OpenTestReport.write(PARTIAL).replace("FAILED", "LOST");

        assertTrue(new DefaultValidator()
                        .validate(Files.writeString(folder.resolve("report.xml"), xml))
                        .count(Severity.ERROR)
                > 0);
    }
}
