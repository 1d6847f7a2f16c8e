package resnetlab.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class DataTableTest {

    @Test
    void is_a_plain_table_without_a_script() throws Exception {
        Figure figure = DataTable.of("Costs", "D costs most.", ChartTest.costs());
        Markup markup = Markup.of(figure);
        assertEquals("Costs: D costs most.", figure.text());
        assertEquals(List.of(), markup.elements("button", "input"));
        assertEquals(
                List.of("placement", "multiply-adds", "parameters", "v1", "v1.5", "D"),
                markup.elements("th").stream().map(Element::getTextContent).toList());
        assertEquals("3,857,973,248", markup.elements("td").get(0).getTextContent());
    }

    @Test
    void words_stand_left_and_numbers_right() throws Exception {
        List<Element> headings =
                Markup.of(DataTable.of("Costs", "f", ChartTest.costs())).elements("th");
        assertEquals("words", headings.get(0).getAttribute("class"));
        assertEquals("", headings.get(1).getAttribute("class"));
    }

    @Test
    void refuses_no_rows_and_more_than_can_be_read() {
        Table many = Table.create("many", IntColumn.indexColumn("x", 1001, 0));
        for (Table table : List.of(many, many.emptyCopy())) {
            String message = Refusals.sentence(() -> DataTable.of("t", "f", table));
            assertTrue(message.contains("1 to 1,000 can be shown"), message);
        }
    }
}
