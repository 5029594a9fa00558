package org.assistance.domain.payment;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.eligibility.value.Money;

/**
 * The file the paying bank (代发银行) reads: CSV in GB18030, CRLF, one payment a line, control totals in the last line.
 *
 * <p>Columns: 批次号, 序号, 账号, 户名, 开户行, 联行号 (may be empty), 金额(元), 摘要. The last line: 合计, count, then
 * the sum under 金额(元).
 */
final class BankFile {
    /** The charset Chinese banks read. */
    static final Charset CHARSET = Charset.forName("GB18030");

    private static final String END = "\r\n";
    private static final String FORMULA = "=+-@\t\r\n\0＝＋－＠";

    private final String batch;
    private final StringBuilder text = new StringBuilder("批次号,序号,账号,户名,开户行,联行号,金额(元),摘要").append(END);
    private int count;
    private Money total = Money.ZERO;

    BankFile(String batch) {
        this.batch = batch;
    }

    /**
     * Puts a payment in.
     *
     * @throws IllegalMove when its account, holder or bank would be a formula for whoever opens the file in a spreadsheet
     */
    void add(Payment payment) {
        refuseFormula(payment, "账号", payment.account());
        refuseFormula(payment, "户名", payment.holder());
        refuseFormula(payment, "开户行", payment.bank());
        text.append(batch)
                .append(',')
                .append(payment.number())
                .append(',')
                .append(quoted(payment.account()))
                .append(',')
                .append(quoted(payment.holder()))
                .append(',')
                .append(quoted(payment.bank()))
                .append(',')
                .append(payment.bankCode())
                .append(',')
                .append(payment.amount().plain())
                .append(',')
                .append(quoted(payment.programme().shortLabel() + payment.benefitMonth()))
                .append(END);
        count++;
        total = total.plus(payment.amount());
    }

    int count() {
        return count;
    }

    Money total() {
        return total;
    }

    byte[] bytes() {
        return (text + "合计," + count + ",,,,," + total.plain() + "," + END).getBytes(CHARSET);
    }

    // The bank reads the text as it stands, so no apostrophe may be put before it.
    private static void refuseFormula(Payment payment, String what, String text) {
        if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
            throw new IllegalMove("序号" + payment.number() + "的" + what + "以“" + text.charAt(0)
                    + "”开头，表格软件会当作公式，代发文件不能这样写；请先变更该户的账户，再重新冻结名单");
        }
    }

    static String quoted(String value) {
        return value.matches("[^\",\\r\\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
