<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>Answers</name>
    <message>
        <source>Order not readable</source>
        <translation>Order går inte att läsa</translation>
    </message>
    <message>
        <source>Unknown kind of row</source>
        <translation>Okänd typ av rad</translation>
    </message>
    <message>
        <source>Unclear row</source>
        <translation>Oklar rad</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>Lån</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>Momssats</translation>
    </message>
    <message>
        <source>VAT amount</source>
        <translation>Momsbelopp</translation>
    </message>
    <message>
        <source>Refund without lines</source>
        <translation>Återbetalning utan rader</translation>
    </message>
    <message>
        <source>Part delivery without lines</source>
        <translation>Delleverans utan rader</translation>
    </message>
    <message>
        <source>Large rounding</source>
        <translation>Stor öresavrundning</translation>
    </message>
    <message>
        <source>Discount or gift card</source>
        <translation>Rabatt eller presentkort</translation>
    </message>
    <message>
        <source>VAT of another country</source>
        <translation>Annat lands moms</translation>
    </message>
    <message>
        <source>VAT on a fee</source>
        <translation>Moms på avgift</translation>
    </message>
    <message>
        <source>rows that Klarna calls %1</source>
        <translation>rader som Klarna kallar %1</translation>
    </message>
    <message>
        <source>order lines called %1</source>
        <translation>orderrader som heter %1</translation>
    </message>
    <message>
        <source>VAT of a gift card</source>
        <translation>Moms på presentkort</translation>
    </message>
    <message>
        <source>VAT outside the EU</source>
        <translation>Moms utanför EU</translation>
    </message>
    <message>
        <source>Services outside the EU</source>
        <translation>Tjänster utanför EU</translation>
    </message>
    <message>
        <source>sales outside the EU (%1)</source>
        <translation>försäljning utanför EU (%1)</translation>
    </message>
</context>
<context>
    <name>AuditModel</name>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Händelse</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Användare</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>number %1</source>
        <translation>nummer %1</translation>
    </message>
    <message>
        <source>series %1</source>
        <translation>serie %1</translation>
    </message>
    <message>
        <source>booked on %1</source>
        <translation>bokfört %1</translation>
    </message>
    <message>
        <source>PDF %1</source>
        <translation>PDF %1</translation>
    </message>
    <message>
        <source>Klarna&apos;s report %1</source>
        <translation>Klarnas rapport %1</translation>
    </message>
    <message>
        <source>read back and equal</source>
        <translation>återläst och lika</translation>
    </message>
    <message>
        <source>read back and different</source>
        <translation>återläst och olika</translation>
    </message>
    <message>
        <source>fingerprint of the PDF %1</source>
        <translation>PDF:ens fingeravtryck %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>%1 payouts, %2 rows, %3 orders, %4 new, %5 changed, %6 problems</source>
        <translation>utbetalningar: %1, rader: %2, ordrar: %3, nya: %4, ändrade: %5, problem: %6</translation>
    </message>
    <message numerus="yes">
        <source>SIE, %1 to %2, %n voucher(s)</source>
        <translation>
            <numerusform>SIE, %1 till %2, %n verifikat</numerusform>
            <numerusform>SIE, %1 till %2, %n verifikat</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>for every such row</source>
        <translation>gäller alla sådana rader</translation>
    </message>
</context>
<context>
    <name>BalanceWords</name>
    <message>
        <source>On the account by the SIE file of %1</source>
        <translation>På kontot enligt SIE-filen från %1</translation>
    </message>
    <message>
        <source>On the account in the books</source>
        <translation>På kontot i bokföringen</translation>
    </message>
    <message>
        <source>Before %1 the account held %2 that is not from Klarbok.</source>
        <translation>Före %1 stod %2 på kontot som inte kommer från Klarbok.</translation>
    </message>
    <message>
        <source>%1–%2 days</source>
        <translation>%1–%2 dagar</translation>
    </message>
    <message>
        <source>Over %1 days</source>
        <translation>Över %1 dagar</translation>
    </message>
    <message>
        <source>Paid out, the payment is not booked</source>
        <translation>Utbetalt, betalningen är inte bokförd</translation>
    </message>
    <message>
        <source>Debt to Klarna</source>
        <translation>Skuld till Klarna</translation>
    </message>
    <message>
        <source>Held back by Klarna</source>
        <translation>Innehållet av Klarna</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Tvister</translation>
    </message>
    <message>
        <source>Sold before the start date, paid out since</source>
        <translation>Sålt före startdatum, utbetalt sedan dess</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Övrigt</translation>
    </message>
    <message>
        <source>Payouts up to %1 are fetched. Klarna tells of a sale first when it pays it out: what waits for a later payout is not here yet.</source>
        <translation>Utbetalningar till och med %1 är hämtade. Klarna berättar om en försäljning först när den betalas ut: det som väntar på en senare utbetalning finns inte här än.</translation>
    </message>
    <message>
        <source>Nothing is fetched yet.</source>
        <translation>Inget är hämtat än.</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message numerus="yes">
        <source>%n order(s) missing</source>
        <translation>
            <numerusform>%n order saknas</numerusform>
            <numerusform>%n ordrar saknas</numerusform>
        </translation>
    </message>
    <message>
        <source>The period is locked in Björn Lundén</source>
        <translation>Perioden är låst i Björn Lundén</translation>
    </message>
    <message>
        <source>The fiscal year is not in the books</source>
        <translation>Räkenskapsåret finns inte i bokföringen</translation>
    </message>
    <message>
        <source>Looks booked already</source>
        <translation>Ser redan ut att vara bokfört</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange rate(s) missing</source>
        <translation>
            <numerusform>%n valutakurs saknas</numerusform>
            <numerusform>%n valutakurser saknas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown VAT rate(s)</source>
        <translation>
            <numerusform>%n okänd momssats</numerusform>
            <numerusform>%n okända momssatser</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown VAT rate: %1</source>
        <translation>Okänd momssats: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) missing or closed</source>
        <translation>
            <numerusform>%n konto saknas eller är stängt</numerusform>
            <numerusform>%n konton saknas eller är stängda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to answer</source>
        <translation>
            <numerusform>%n fråga att svara på</numerusform>
            <numerusform>%n frågor att svara på</numerusform>
        </translation>
    </message>
    <message>
        <source>The totals of payout %1 do not agree with its rows</source>
        <translation>Summorna i utbetalning %1 stämmer inte med raderna</translation>
    </message>
    <message>
        <source>Waits, as you have said: %1</source>
        <translation>Väntar, som du har sagt: %1</translation>
    </message>
    <message numerus="yes">
        <source>Björn Lundén refused %n voucher(s)</source>
        <translation>
            <numerusform>Björn Lundén avvisade %n verifikat</numerusform>
            <numerusform>Björn Lundén avvisade %n verifikat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is uncertain whether %n voucher(s) stand in the books</source>
        <translation>
            <numerusform>Det är osäkert om %n verifikat finns i bokföringen</numerusform>
            <numerusform>Det är osäkert om %n verifikat finns i bokföringen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The books hold something else than you approved (%n voucher(s))</source>
        <translation>
            <numerusform>I bokföringen står något annat än du godkände (%n verifikat)</numerusform>
            <numerusform>I bokföringen står något annat än du godkände (%n verifikat)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The PDF is still to be attached to %n voucher(s)</source>
        <translation>
            <numerusform>PDF:en saknas på %n verifikat</numerusform>
            <numerusform>PDF:en saknas på %n verifikat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) on no voucher yet; fetch again</source>
        <translation>
            <numerusform>%n rad är inte på något verifikat än; hämta igen</numerusform>
            <numerusform>%n rader är inte på något verifikat än; hämta igen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s) to approve</source>
        <translation>
            <numerusform>%n verifikat att godkänna</numerusform>
            <numerusform>%n verifikat att godkänna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved voucher(s) to post</source>
        <translation>
            <numerusform>%n godkänt verifikat att bokföra</numerusform>
            <numerusform>%n godkända verifikat att bokföra</numerusform>
        </translation>
    </message>
    <message>
        <source>No sale has been paid out yet</source>
        <translation>Ingen försäljning är utbetald än</translation>
    </message>
    <message numerus="yes">
        <source>%n posted voucher(s)</source>
        <translation>
            <numerusform>%n bokfört verifikat</numerusform>
            <numerusform>%n bokförda verifikat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s) booked elsewhere</source>
        <translation>
            <numerusform>%n verifikat bokfört på annat sätt</numerusform>
            <numerusform>%n verifikat bokförda på annat sätt</numerusform>
        </translation>
    </message>
    <message>
        <source>The period is locked: booked on %1</source>
        <translation>Perioden är låst: bokförs %1</translation>
    </message>
    <message>
        <source>Booked here, belongs to %1</source>
        <translation>Bokförs här, avser %1</translation>
    </message>
    <message>
        <source>Before the start date</source>
        <translation>Före startdatum</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>Kommande dag</translation>
    </message>
    <message>
        <source>Nothing sold, as far as the payouts tell</source>
        <translation>Inget sålt, så långt utbetalningarna säger</translation>
    </message>
    <message>
        <source>No payout on this day</source>
        <translation>Ingen utbetalning den här dagen</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Bokförd</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Godkänd</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Behöver dig</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stoppad</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Tom</translation>
    </message>
    <message>
        <source>sales %1</source>
        <translation>försäljning %1</translation>
    </message>
    <message>
        <source>refunded %1</source>
        <translation>återbetalt %1</translation>
    </message>
    <message>
        <source>paid out %1</source>
        <translation>utbetalt %1</translation>
    </message>
    <message>
        <source>The latest sale that is paid out is of %1; what may have been sold on this day is not paid out yet</source>
        <translation>Den senaste försäljning som är utbetald är från %1; det som kan ha sålts den här dagen är inte utbetalt än</translation>
    </message>
    <message>
        <source>Payout %1 is Klarna&apos;s invoice of fees and is not booked by Klarbok</source>
        <translation>Utbetalning %1 är Klarnas faktura på avgifter och bokförs inte av Klarbok</translation>
    </message>
</context>
<context>
    <name>ClaimDifferenceModel</name>
    <message>
        <source>Explained</source>
        <translation>Förklarad</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differens</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Gör så här</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Läge</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Godkänt</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Skickas</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Osäkert</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Bokfört</translation>
    </message>
    <message>
        <source>Posted, PDF missing</source>
        <translation>Bokfört, PDF saknas</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avvisat</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Makulerat</translation>
    </message>
    <message>
        <source>Booked elsewhere</source>
        <translation>Bokfört på annat sätt</translation>
    </message>
    <message>
        <source>A proposal. It changes until you approve it.</source>
        <translation>Ett förslag. Det ändras tills du godkänner det.</translation>
    </message>
    <message>
        <source>Frozen. It waits to be posted in Björn Lundén.</source>
        <translation>Fryst. Det väntar på att bokföras i Björn Lundén.</translation>
    </message>
    <message>
        <source>On its way to Björn Lundén right now.</source>
        <translation>På väg till Björn Lundén just nu.</translation>
    </message>
    <message>
        <source>It was sent, but no answer came. It is settled by looking in Björn Lundén, never by sending it again.</source>
        <translation>Det skickades, men inget svar kom. Det reds ut genom att titta i Björn Lundén, aldrig genom att skicka igen.</translation>
    </message>
    <message>
        <source>Stands in Björn Lundén with its PDF.</source>
        <translation>Står i Björn Lundén med sin PDF.</translation>
    </message>
    <message>
        <source>Björn Lundén refused it. It is not in the books.</source>
        <translation>Björn Lundén avvisade det. Det står inte i bokföringen.</translation>
    </message>
    <message>
        <source>Withdrawn before it was sent.</source>
        <translation>Återtaget innan det skickades.</translation>
    </message>
    <message>
        <source>You have said that it is in the books by other means.</source>
        <translation>Du har sagt att det står i bokföringen på annat sätt.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>Utbetalning</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Rättelse</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stoppad</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Behöver dig</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>Att godkänna</translation>
    </message>
    <message>
        <source>To post</source>
        <translation>Att bokföra</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Försäljning</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Återbetalningar</translation>
    </message>
    <message>
        <source>Chargebacks</source>
        <translation>Återkrav</translation>
    </message>
    <message>
        <source>Chargeback protection</source>
        <translation>Skydd mot återkrav</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Avgifter</translation>
    </message>
    <message>
        <source>VAT on fees</source>
        <translation>Moms på avgifter</translation>
    </message>
    <message>
        <source>Fees paid back</source>
        <translation>Återbetalda avgifter</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrigeringar</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Provision</translation>
    </message>
    <message>
        <source>Credits from Klarna</source>
        <translation>Krediteringar från Klarna</translation>
    </message>
    <message>
        <source>Charges from Klarna</source>
        <translation>Debiteringar från Klarna</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Innehållet</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Frisläppt</translation>
    </message>
    <message>
        <source>Debt from before</source>
        <translation>Skuld från tidigare</translation>
    </message>
    <message>
        <source>Debt carried on</source>
        <translation>Skuld som förs vidare</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Öresavrundning</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>Utbetalt</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Försäljning</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Återbetalning</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Avgift</translation>
    </message>
    <message>
        <source>Fee paid back</source>
        <translation>Återbetald avgift</translation>
    </message>
    <message>
        <source>Chargeback</source>
        <translation>Återkrav</translation>
    </message>
    <message>
        <source>Charge from Klarna</source>
        <translation>Debitering från Klarna</translation>
    </message>
    <message>
        <source>Credit from Klarna</source>
        <translation>Kreditering från Klarna</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Skatt</translation>
    </message>
    <message>
        <source>Unknown (%1)</source>
        <translation>Okänd (%1)</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Vara</translation>
    </message>
    <message>
        <source>Digital goods</source>
        <translation>Digital vara</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Frakt</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>Omsättningsskatt</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Tillgodohavande</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Presentkort</translation>
    </message>
    <message>
        <source>Surcharge</source>
        <translation>Tilläggsavgift</translation>
    </message>
    <message>
        <source>Return fee</source>
        <translation>Returavgift</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Okänd</translation>
    </message>
    <message>
        <source>Rows are missing</source>
        <translation>Rader saknas</translation>
    </message>
    <message>
        <source>Klarna&apos;s signs differ from the usual</source>
        <translation>Klarnas tecken är inte de vanliga</translation>
    </message>
    <message>
        <source>VAT on the fee is rounded differently</source>
        <translation>Momsen på avgiften är avrundad på annat sätt</translation>
    </message>
    <message>
        <source>An order is missing</source>
        <translation>En order saknas</translation>
    </message>
    <message>
        <source>Klarna has moved a date</source>
        <translation>Klarna har flyttat ett datum</translation>
    </message>
    <message>
        <source>A refund without order lines</source>
        <translation>En återbetalning utan orderrader</translation>
    </message>
    <message>
        <source>A kind of row that Klarbok does not know</source>
        <translation>En sorts rad som Klarbok inte känner till</translation>
    </message>
    <message>
        <source>A rounding line in an order</source>
        <translation>En avrundningsrad i en order</translation>
    </message>
    <message>
        <source>Another currency</source>
        <translation>En annan valuta</translation>
    </message>
    <message>
        <source>Before the start date, must already be booked</source>
        <translation>Före startdatum, ska redan vara bokfört</translation>
    </message>
    <message>
        <source>Debt to Klarna is settled</source>
        <translation>Skuld till Klarna regleras</translation>
    </message>
    <message>
        <source>Klarna holds money back</source>
        <translation>Klarna håller inne pengar</translation>
    </message>
    <message>
        <source>Not yet approved</source>
        <translation>Ännu inte godkänt</translation>
    </message>
    <message>
        <source>Not yet posted</source>
        <translation>Ännu inte bokfört</translation>
    </message>
    <message>
        <source>The books hold something else than was approved</source>
        <translation>Bokföringen innehåller något annat än det som godkändes</translation>
    </message>
    <message>
        <source>Already booked by hand</source>
        <translation>Redan bokfört för hand</translation>
    </message>
    <message>
        <source>Not explained</source>
        <translation>Inte förklarad</translation>
    </message>
    <message>
        <source>Fetch from Klarna again.</source>
        <translation>Hämta från Klarna igen.</translation>
    </message>
    <message>
        <source>Look at the question on the voucher.</source>
        <translation>Titta på frågan på verifikatet.</translation>
    </message>
    <message>
        <source>Approve the voucher.</source>
        <translation>Godkänn verifikatet.</translation>
    </message>
    <message>
        <source>Post the voucher.</source>
        <translation>Bokför verifikatet.</translation>
    </message>
    <message>
        <source>Settle the uncertain posting.</source>
        <translation>Red ut det osäkra verifikatet.</translation>
    </message>
    <message>
        <source>It is booked as rounding.</source>
        <translation>Den bokförs som öresavrundning.</translation>
    </message>
    <message>
        <source>Ask Klarna&apos;s support about the payout.</source>
        <translation>Fråga Klarnas support om utbetalningen.</translation>
    </message>
    <message>
        <source>Look at the voucher in Björn Lundén.</source>
        <translation>Titta på verifikatet i Björn Lundén.</translation>
    </message>
    <message>
        <source>Fetching payouts</source>
        <translation>Hämtar utbetalningar</translation>
    </message>
    <message>
        <source>Fetching rows</source>
        <translation>Hämtar rader</translation>
    </message>
    <message>
        <source>Fetching orders</source>
        <translation>Hämtar ordrar</translation>
    </message>
    <message>
        <source>Fetching Klarna&apos;s reports</source>
        <translation>Hämtar Klarnas rapporter</translation>
    </message>
    <message>
        <source>Building vouchers</source>
        <translation>Bygger verifikat</translation>
    </message>
    <message>
        <source>Checking against the books</source>
        <translation>Kontrollerar mot bokföringen</translation>
    </message>
    <message>
        <source>Posting vouchers</source>
        <translation>Bokför verifikat</translation>
    </message>
    <message>
        <source>Attaching PDFs</source>
        <translation>Bifogar PDF:er</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 av %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The voucher has questions that are not answered.</source>
        <translation>Verifikatet har obesvarade frågor.</translation>
    </message>
    <message>
        <source>The payout does not add up.</source>
        <translation>Utbetalningen stämmer inte.</translation>
    </message>
    <message>
        <source>The voucher changed after it was shown. Look at it again.</source>
        <translation>Verifikatet ändrades efter att det visades. Titta på det igen.</translation>
    </message>
    <message>
        <source>The voucher is not a draft.</source>
        <translation>Verifikatet är inget utkast.</translation>
    </message>
    <message>
        <source>The voucher is not approved.</source>
        <translation>Verifikatet är inte godkänt.</translation>
    </message>
    <message>
        <source>An account is not in the chart of accounts.</source>
        <translation>Ett konto finns inte i kontoplanen.</translation>
    </message>
    <message>
        <source>An account is closed in the chart of accounts.</source>
        <translation>Ett konto är stängt i kontoplanen.</translation>
    </message>
    <message>
        <source>The period is locked in Björn Lundén.</source>
        <translation>Perioden är låst i Björn Lundén.</translation>
    </message>
    <message>
        <source>The fiscal year does not exist in Björn Lundén.</source>
        <translation>Räkenskapsåret finns inte i Björn Lundén.</translation>
    </message>
    <message>
        <source>A voucher with the same mark but other contents already stands in Björn Lundén.</source>
        <translation>Ett verifikat med samma märke men annat innehåll står redan i Björn Lundén.</translation>
    </message>
    <message>
        <source>Account %1 is not in Björn Lundén&apos;s chart of accounts.</source>
        <translation>Konto %1 finns inte i kontoplanen i Björn Lundén.</translation>
    </message>
    <message>
        <source>Account %1 is closed in Björn Lundén.</source>
        <translation>Konto %1 är stängt i Björn Lundén.</translation>
    </message>
    <message>
        <source>Voucher series %1 does not exist in Björn Lundén.</source>
        <translation>Verifikatserie %1 finns inte i Björn Lundén.</translation>
    </message>
    <message>
        <source>There is no fiscal year for %1 in Björn Lundén.</source>
        <translation>Det finns inget räkenskapsår för %1 i Björn Lundén.</translation>
    </message>
    <message>
        <source>The period %1 is locked in Björn Lundén.</source>
        <translation>Perioden %1 är låst i Björn Lundén.</translation>
    </message>
    <message>
        <source>The company in Björn Lundén (%1) is not the workspace&apos;s company.</source>
        <translation>Företaget i Björn Lundén (%1) är inte arbetsytans företag.</translation>
    </message>
    <message>
        <source>The company keeps its books in %1. Klarbok books kronor.</source>
        <translation>Företaget har bokföringen i %1. Klarbok bokför kronor.</translation>
    </message>
    <message>
        <source>The company uses the cash method in Björn Lundén, but not in Klarbok.</source>
        <translation>Företaget använder kontantmetoden i Björn Lundén men inte i Klarbok.</translation>
    </message>
    <message>
        <source>The clearing account already has vouchers that Klarbok did not make: %1.</source>
        <translation>Avräkningskontot har redan verifikat som inte kommer från Klarbok: %1.</translation>
    </message>
    <message>
        <source>Payout %1 could not be read.</source>
        <translation>Utbetalning %1 gick inte att läsa.</translation>
    </message>
    <message>
        <source>Order %1 could not be read.</source>
        <translation>Order %1 gick inte att läsa.</translation>
    </message>
    <message>
        <source>Klarna&apos;s report of payout %1 is missing.</source>
        <translation>Klarnas rapport för utbetalning %1 saknas.</translation>
    </message>
    <message>
        <source>Payout %1 does not add up: its total is not the sum of its rows. Nothing of it is booked. Fetch again; if it stays so, ask Klarna.</source>
        <translation>Utbetalning %1 stämmer inte: dess summa är inte summan av raderna. Inget av den bokförs. Hämta igen; är det likadant då, fråga Klarna.</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Skapat</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ändrat</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Visat</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Öppnat igen</translation>
    </message>
    <message>
        <source>Taken for sending</source>
        <translation>Taget för sändning</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Skickat</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Accepted by the books</source>
        <translation>Mottaget av bokföringen</translation>
    </message>
    <message>
        <source>Refused by the books</source>
        <translation>Avvisat av bokföringen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Inte skickat</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Inget svar</translation>
    </message>
    <message>
        <source>Found in the books</source>
        <translation>Hittat i bokföringen</translation>
    </message>
    <message>
        <source>Not found in the books</source>
        <translation>Inte hittat i bokföringen</translation>
    </message>
    <message>
        <source>PDF attached</source>
        <translation>PDF bifogad</translation>
    </message>
    <message>
        <source>Details noted</source>
        <translation>Uppgifter noterade</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Återläst</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Misslyckades</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Inställning</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Key stored</source>
        <translation>Nyckel sparad</translation>
    </message>
    <message>
        <source>Key removed</source>
        <translation>Nyckel borttagen</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbetsyta</translation>
    </message>
    <message>
        <source>File updated</source>
        <translation>Filen uppdaterad</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Hämtat</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Utrett</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Borttaget</translation>
    </message>
    <message>
        <source>The mark stands on more than one voucher in Björn Lundén.</source>
        <translation>Märket står på mer än ett verifikat i Björn Lundén.</translation>
    </message>
    <message>
        <source>A voucher like this, but without its mark, stands in Björn Lundén.</source>
        <translation>Ett likadant verifikat, men utan dess märke, står i Björn Lundén.</translation>
    </message>
    <message>
        <source>It does not stand in Björn Lundén. It can be sent again.</source>
        <translation>Det står inte i Björn Lundén. Det kan skickas igen.</translation>
    </message>
    <message>
        <source>The program ended while it was being sent.</source>
        <translation>Programmet avslutades medan det skickades.</translation>
    </message>
    <message>
        <source>Another program is posting in this workspace right now.</source>
        <translation>Ett annat program bokför just nu i den här arbetsytan.</translation>
    </message>
    <message>
        <source>It is not known whether the PDF arrived.</source>
        <translation>Det är okänt om PDF:en kom fram.</translation>
    </message>
    <message>
        <source>Björn Lundén refused the PDF.</source>
        <translation>Björn Lundén tog inte emot PDF:en.</translation>
    </message>
    <message>
        <source>It seems to be booked by hand already in Björn Lundén.</source>
        <translation>Det verkar redan vara bokfört för hand i Björn Lundén.</translation>
    </message>
    <message>
        <source>It seems to be booked by hand already in Björn Lundén, as %1.</source>
        <translation>Det verkar redan vara bokfört för hand i Björn Lundén, som %1.</translation>
    </message>
    <message>
        <source>Not everything was fetched.</source>
        <translation>Allt hämtades inte.</translation>
    </message>
    <message>
        <source>Klarna does not have order %1. Its sale is a question on its voucher.</source>
        <translation>Klarna har inte order %1. Försäljningen står som en fråga på sitt verifikat.</translation>
    </message>
    <message>
        <source>The company key opens the books of another company.</source>
        <translation>Företagsnyckeln öppnar ett annat företags bokföring.</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exporterat</translation>
    </message>
    <message>
        <source>It has no date.</source>
        <translation>Det saknar datum.</translation>
    </message>
    <message>
        <source>Its date lies outside of the financial year.</source>
        <translation>Dess datum ligger utanför räkenskapsåret.</translation>
    </message>
    <message>
        <source>It has fewer than two rows.</source>
        <translation>Det har färre än två rader.</translation>
    </message>
    <message>
        <source>Its rows do not balance.</source>
        <translation>Raderna balanserar inte.</translation>
    </message>
    <message>
        <source>It is not in kronor.</source>
        <translation>Det är inte i kronor.</translation>
    </message>
    <message>
        <source>Accounts must have four digits, unlike</source>
        <translation>Konton måste ha fyra siffror, till skillnad från</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>Fråga besvarad</translation>
    </message>
    <message>
        <source>Order read again</source>
        <translation>Order läst på nytt</translation>
    </message>
    <message>
        <source>There is no order behind the row.</source>
        <translation>Det finns ingen order bakom raden.</translation>
    </message>
    <message>
        <source>The voucher has several such questions. Say which: the code, a colon and the order number or the row&apos;s transaction.</source>
        <translation>Verifikatet har flera sådana frågor. Ange vilken: koden, ett kolon och ordernumret eller radens transaktion.</translation>
    </message>
    <message>
        <source>That is no answer to this question.</source>
        <translation>Det är inget svar på den här frågan.</translation>
    </message>
    <message>
        <source>The account cannot take it: it is the clearing account or a VAT account, or a sales account whose VAT rate must be said.</source>
        <translation>Kontot passar inte: det är avräkningskontot eller ett momskonto, eller ett försäljningskonto vars momssats måste anges.</translation>
    </message>
    <message>
        <source>The answer holds for this row only and cannot be remembered.</source>
        <translation>Svaret gäller bara den här raden och kan inte sparas som regel.</translation>
    </message>
    <message>
        <source>This answer needs a note that says why, or from what.</source>
        <translation>Det svaret kräver en anteckning som säger varför, eller efter vilket underlag.</translation>
    </message>
    <message>
        <source>A row of the OSS table is a country and a rate, and if you like the accounts for sales and VAT, as in FI 25.5 3106 2670. It cannot be read:</source>
        <translation>En rad i OSS-tabellen är land och momssats och, om du vill, konton för försäljning och moms, som i FI 25,5 3106 2670. Raden går inte att läsa:</translation>
    </message>
    <message>
        <source>The country is not another EU country:</source>
        <translation>Landet är inte ett annat EU-land:</translation>
    </message>
    <message>
        <source>The VAT rate must be above 0 and below 100 %:</source>
        <translation>Momssatsen måste vara över 0 och under 100 %:</translation>
    </message>
    <message>
        <source>Country and rate stand in the table twice:</source>
        <translation>Land och momssats står två gånger i tabellen:</translation>
    </message>
    <message>
        <source>Sales and VAT need an account each:</source>
        <translation>Försäljning och moms behöver var sitt konto:</translation>
    </message>
    <message>
        <source>VAT of other countries may not stand on an account for Swedish VAT, sales in Sweden or the claim:</source>
        <translation>Andra länders moms får inte stå på ett konto för svensk moms, försäljning i Sverige eller fordran:</translation>
    </message>
    <message>
        <source>Correction asked for</source>
        <translation>Rättelse begärd</translation>
    </message>
    <message>
        <source>Correction thrown away</source>
        <translation>Rättelse slängd</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Rättat</translation>
    </message>
    <message>
        <source>Only a voucher that is in the books is corrected. A draft is built anew by itself, an approved one is reopened.</source>
        <translation>Bara ett bokfört verifikat rättas. Ett utkast byggs om av sig självt, ett godkänt öppnas igen.</translation>
    </message>
    <message>
        <source>It is the correction that there is already. Correct that one when it is posted, or throw its draft away.</source>
        <translation>Det är rättelsen som redan finns. Rätta den när den är bokförd, eller släng utkastet till den.</translation>
    </message>
    <message>
        <source>There is nothing left to take back or to book again.</source>
        <translation>Det finns inget kvar att återföra eller bokföra på nytt.</translation>
    </message>
    <message>
        <source>Read in from a file</source>
        <translation>Inläst från fil</translation>
    </message>
    <message>
        <source>The file tells something else of payout %1 than what has been read before. What was read before stays.</source>
        <translation>Filen säger något annat om utbetalning %1 än det som redan är inläst. Det som redan är inläst gäller.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) in the file have not been read, and the file does not tell their VAT. Fetch from Klarna reads them; until then their sales and refunds are questions on the vouchers.</source>
        <translation>
            <numerusform>%n order i filen är inte läst, och filen anger inte dess moms. Hämta från Klarna läser den; till dess är försäljningen eller returen en fråga på verifikatet.</numerusform>
            <numerusform>%n ordrar i filen är inte lästa, och filen anger inte deras moms. Hämta från Klarna läser dem; till dess är försäljning och returer frågor på verifikaten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The exchange rates of %1 could not be read. Vouchers that need them ask for them.</source>
        <translation>Växelkurserna för %1 kunde inte läsas. De verifikat som behöver dem frågar efter dem.</translation>
    </message>
    <message>
        <source>An answer is retry, vat=RATE, account=NUMBER, vat=RATE,account=NUMBER, first_open, wait, book, elsewhere, refund, loss or rate=11.20.</source>
        <translation>Ett svar är retry, vat=SATS, account=NUMMER, vat=SATS,account=NUMMER, first_open, wait, book, elsewhere, refund, loss eller rate=11.20.</translation>
    </message>
    <message>
        <source>The account is not in the chart of accounts, or closed there.</source>
        <translation>Kontot finns inte i kontoplanen, eller är stängt där.</translation>
    </message>
    <message>
        <source>It is in the books already, by your answer.</source>
        <translation>Det är redan bokfört, enligt ditt svar.</translation>
    </message>
    <message>
        <source>The books in Björn Lundén could not be read. Locked periods and missing accounts are looked for at the next fetch, and before posting.</source>
        <translation>Bokföringen i Björn Lundén gick inte att läsa. Låsta perioder och konton som saknas kontrolleras vid nästa hämtning, och innan något bokförs.</translation>
    </message>
    <message>
        <source>Answer no longer used</source>
        <translation>Sparat svar används inte längre</translation>
    </message>
    <message>
        <source>The voucher has a loan. Look at it and approve it by itself.</source>
        <translation>Verifikatet har ett lån. Granska det och godkänn det för sig.</translation>
    </message>
    <message>
        <source>The company does not keep its books in kronor. Klarbok books kronor only.</source>
        <translation>Företaget har inte sin bokföring i kronor. Klarbok bokför bara i kronor.</translation>
    </message>
    <message>
        <source>Stands in the books. The PDF is sent to Björn Lundén the next time you post there.</source>
        <translation>Står i bokföringen. PDF-filen skickas till Björn Lundén nästa gång du bokför där.</translation>
    </message>
    <message>
        <source>Voucher %1 does not stand in the file as it was approved, or stands there twice. Compare it with the books.</source>
        <translation>Verifikat %1 står inte i filen så som det godkändes, eller står där två gånger. Jämför det med bokföringen.</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>Projekt %1</translation>
    </message>
    <message>
        <source>Cost centre %1</source>
        <translation>Kostnadsställe %1</translation>
    </message>
    <message>
        <source>Cost centre %1, project %2</source>
        <translation>Kostnadsställe %1, projekt %2</translation>
    </message>
    <message>
        <source>The cost centre does not exist in Björn Lundén.</source>
        <translation>Kostnadsstället finns inte i Björn Lundén.</translation>
    </message>
    <message>
        <source>The cost centre is closed in Björn Lundén.</source>
        <translation>Kostnadsstället är stängt i Björn Lundén.</translation>
    </message>
    <message>
        <source>The project does not exist in Björn Lundén.</source>
        <translation>Projektet finns inte i Björn Lundén.</translation>
    </message>
    <message>
        <source>The project is closed in Björn Lundén.</source>
        <translation>Projektet är stängt i Björn Lundén.</translation>
    </message>
    <message>
        <source>Cost centre %1 does not exist in Björn Lundén.</source>
        <translation>Kostnadsställe %1 finns inte i Björn Lundén.</translation>
    </message>
    <message>
        <source>Cost centre %1 is closed in Björn Lundén.</source>
        <translation>Kostnadsställe %1 är stängt i Björn Lundén.</translation>
    </message>
    <message>
        <source>Project %1 does not exist in Björn Lundén.</source>
        <translation>Projekt %1 finns inte i Björn Lundén.</translation>
    </message>
    <message>
        <source>Project %1 is closed in Björn Lundén.</source>
        <translation>Projekt %1 är stängt i Björn Lundén.</translation>
    </message>
    <message>
        <source>From the start date on, the clearing account already has vouchers that Klarbok did not make: %1. See whether they are Klarna&apos;s sales or payouts before you approve anything for the same days.</source>
        <translation>Från startdatumet och framåt finns det redan verifikat på avräkningskontot som Klarbok inte har gjort: %1. Se efter om de är Klarnas försäljning eller utbetalningar innan du godkänner något för samma dagar.</translation>
    </message>
    <message>
        <source>Klarna has changed it after it was booked</source>
        <translation>Klarna har ändrat det efter bokföringen</translation>
    </message>
    <message>
        <source>Approve the correction of the voucher.</source>
        <translation>Godkänn rättelsen av verifikatet.</translation>
    </message>
    <message>
        <source>Changed by Klarna</source>
        <translation>Ändrat hos Klarna</translation>
    </message>
    <message>
        <source>The file does not say which organisation number its books have, only the name “%1”. Make sure that they are the workspace&apos;s own.</source>
        <translation>Filen säger inte vilket organisationsnummer bokföringen har, bara namnet ”%1”. Kontrollera att den är arbetsytans egen.</translation>
    </message>
    <message>
        <source>A row of expected fees is a payment type, per cent and, if you like, kronor for each sale, as in * 2.49 3.00. It cannot be read:</source>
        <translation>En rad med förväntade avgifter är ett betalsätt, procent och, om du vill, kronor för varje försäljning, som i * 2,49 3,00. Den går inte att läsa:</translation>
    </message>
    <message>
        <source>A fee may be at most 100 % of the sale:</source>
        <translation>En avgift får vara högst 100 % av försäljningen:</translation>
    </message>
    <message>
        <source>The payment type stands there twice:</source>
        <translation>Betalsättet står där två gånger:</translation>
    </message>
    <message>
        <source>Read the order again.</source>
        <translation>Läs ordern igen.</translation>
    </message>
</context>
<context>
    <name>DayVoucherModel</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n fråga</numerusform>
            <numerusform>%n frågor</numerusform>
        </translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Verifikat</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Belopp</translation>
    </message>
</context>
<context>
    <name>Debts</name>
    <message>
        <source>You owe Klarna %1 since %2 (payout %3).</source>
        <translation>Du är skyldig Klarna %1 sedan %2 (utbetalning %3).</translation>
    </message>
    <message>
        <source>There has been no payout for 30 days or more: Klarna may send you a bill for the debt.</source>
        <translation>Ingen utbetalning på 30 dagar eller mer: Klarna kan skicka en räkning på skulden.</translation>
    </message>
    <message>
        <source>Klarna takes it from the next payout.</source>
        <translation>Klarna drar den från nästa utbetalning.</translation>
    </message>
    <message>
        <source>You owe Klarna %1.</source>
        <translation>Du är skyldig Klarna %1.</translation>
    </message>
    <message>
        <source>Klarna invoices the fees of this payout: %1 and VAT %2. Nothing of them is booked here.</source>
        <translation>Klarna fakturerar avgifterna för den här utbetalningen: %1 och moms %2. Inget av dem bokförs här.</translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message>
        <source>Explained</source>
        <translation>Förklarad</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differens</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Gör så här</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Läge</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>It was sent, and nobody knows yet whether Björn Lundén took it.</source>
        <translation>Det är skickat, och ingen vet än om Björn Lundén tog emot det.</translation>
    </message>
    <message>
        <source>Björn Lundén has refused the voucher, and says why on it.</source>
        <translation>Björn Lundén tog inte emot verifikatet. Skälet står på verifikatet.</translation>
    </message>
    <message>
        <source>The voucher is approved and waits to be posted.</source>
        <translation>Verifikatet är godkänt och väntar på att bokföras.</translation>
    </message>
    <message>
        <source>The voucher asks about these rows. They are booked by your answer.</source>
        <translation>Verifikatet har en fråga om de här raderna. De bokförs efter ditt svar.</translation>
    </message>
    <message>
        <source>Nobody knows why yet. Below stands all that is known of it: rows that are on no voucher, and the vouchers of the line.</source>
        <translation>Ingen vet varför än. Nedan står allt som är känt: rader som inte finns på något verifikat och de verifikat som hör till.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A question is open</source>
        <translation>En fråga väntar på svar</translation>
    </message>
    <message>
        <source>Klarna&apos;s totals hold more than the rows that were read. Nothing of the payout is booked until they agree.</source>
        <translation>Klarnas totaler är större än raderna som hämtades. Inget av utbetalningen bokförs förrän de stämmer.</translation>
    </message>
    <message>
        <source>The totals and the rows have the same amount with opposite signs. Nothing of the payout is booked until they agree. Ask Klarna&apos;s support.</source>
        <translation>Totalerna och raderna har samma belopp med omvända tecken. Inget av utbetalningen bokförs förrän de stämmer. Fråga Klarnas support.</translation>
    </message>
    <message>
        <source>Klarna&apos;s totals round the VAT on the fees in another way than the rows. It is within the limit and is booked as rounding.</source>
        <translation>Klarnas totaler avrundar momsen på avgifterna på ett annat sätt än raderna. Det ligger inom gränsen och bokförs som öresavrundning.</translation>
    </message>
    <message>
        <source>Klarna does not show the order, so that its VAT is not known. Read it again, or say on the voucher how it is to be booked.</source>
        <translation>Klarna visar inte ordern, och därför är momsen inte känd. Läs ordern igen, eller säg på verifikatet hur den ska bokföras.</translation>
    </message>
    <message>
        <source>What Klarna tells now is not what was booked. A correction takes the voucher back and books it again.</source>
        <translation>Det som Klarna uppger nu är inte det som bokfördes. En rättelse vänder verifikatet och bokför det på nytt.</translation>
    </message>
    <message>
        <source>No sum has changed, but Klarna has given the rows another day since they were booked. A correction takes the voucher back and books it again.</source>
        <translation>Ingen summa har ändrats, men Klarna har gett raderna en annan dag sedan de bokfördes. En rättelse vänder verifikatet och bokför det på nytt.</translation>
    </message>
    <message>
        <source>The refund does not say what came back, and the order has several VAT rates. Say on the voucher which it is.</source>
        <translation>Returen säger inte vilka varor som kom tillbaka, och ordern har flera momssatser. Säg på verifikatet vilken som gäller.</translation>
    </message>
    <message>
        <source>It is Klarna&apos;s invoice of fees, which is not booked from payouts.</source>
        <translation>Det är Klarnas faktura på avgifter, som inte bokförs från utbetalningar.</translation>
    </message>
    <message>
        <source>Klarbok does not book such a row by itself. Say on the voucher once what it is.</source>
        <translation>Klarbok bokför inte en sådan rad på egen hand. Säg en gång på verifikatet vad det är.</translation>
    </message>
    <message>
        <source>The order has a rounding line above the limit in your settings.</source>
        <translation>Ordern har en avrundningsrad som är större än gränsen i dina inställningar.</translation>
    </message>
    <message>
        <source>The figures differ by öre, within the limit in your settings.</source>
        <translation>Siffrorna skiljer sig med ören, inom gränsen i dina inställningar.</translation>
    </message>
    <message>
        <source>The rate of a day is not known yet.</source>
        <translation>Kursen för en dag är inte känd än.</translation>
    </message>
    <message>
        <source>There are rows in another currency than the payout&apos;s. Nothing is converted in silence.</source>
        <translation>Det finns rader i en annan valuta än utbetalningens. Inget räknas om i det tysta.</translation>
    </message>
    <message>
        <source>It belongs to a day before the start date and must be booked already, outside of Klarbok.</source>
        <translation>Det hör till en dag före startdatumet och ska redan vara bokfört utanför Klarbok.</translation>
    </message>
    <message>
        <source>A debt to Klarna was carried on or repaid. It stays on the claim and needs no voucher row.</source>
        <translation>En skuld till Klarna fördes vidare eller betalades. Den ligger kvar på fordran och behöver ingen verifikatrad.</translation>
    </message>
    <message>
        <source>Klarna keeps or releases money. Sales are not touched.</source>
        <translation>Klarna håller inne eller släpper pengar. Försäljningen berörs inte.</translation>
    </message>
    <message>
        <source>The voucher has a question that must be answered first.</source>
        <translation>Verifikatet har en fråga som måste besvaras först.</translation>
    </message>
    <message>
        <source>The voucher is a draft. Its rows stand below.</source>
        <translation>Verifikatet är ett utkast. Raderna står nedan.</translation>
    </message>
    <message>
        <source>The voucher in Björn Lundén is not what was approved. Put it right there.</source>
        <translation>Verifikatet i Björn Lundén är inte det som godkändes. Rätta det där.</translation>
    </message>
    <message>
        <source>A voucher of the same day and amount stands in the books already. Say whether it is the same one.</source>
        <translation>Ett verifikat med samma dag och belopp finns redan i bokföringen. Säg om det är samma.</translation>
    </message>
    <message>
        <source>You have said that it is in the books by other means.</source>
        <translation>Du har sagt att det är bokfört på annat sätt.</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, och %n till</numerusform>
            <numerusform>%1, och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 at Klarna, %3 in the rows.</source>
        <translation>%1: %2 hos Klarna, %3 i raderna.</translation>
    </message>
    <message>
        <source>%1: %2 at Klarna, %3 posted.</source>
        <translation>%1: %2 hos Klarna, %3 bokfört.</translation>
    </message>
    <message>
        <source>The difference %1 is %2.</source>
        <translation>Differensen %1 är %2.</translation>
    </message>
    <message>
        <source>Besides, with no sum changed: %1.</source>
        <translation>Dessutom, utan att någon summa ändras: %1.</translation>
    </message>
    <message>
        <source>Fetch the payout again</source>
        <translation>Hämta utbetalningen igen</translation>
    </message>
    <message>
        <source>Check against Klarna</source>
        <translation>Kontrollera mot Klarna</translation>
    </message>
    <message>
        <source>Read the order again</source>
        <translation>Läs ordern igen</translation>
    </message>
    <message>
        <source>Go to the question</source>
        <translation>Gå till frågan</translation>
    </message>
    <message numerus="yes">
        <source>Approve %n voucher(s)</source>
        <translation>
            <numerusform>Godkänn %n verifikat</numerusform>
            <numerusform>Godkänn %n verifikat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Post %n voucher(s)</source>
        <translation>
            <numerusform>Bokför %n verifikat</numerusform>
            <numerusform>Bokför %n verifikat</numerusform>
        </translation>
    </message>
    <message>
        <source>Look in Björn Lundén</source>
        <translation>Leta i Björn Lundén</translation>
    </message>
    <message>
        <source>Show the voucher</source>
        <translation>Visa verifikatet</translation>
    </message>
    <message>
        <source>Draft a correction</source>
        <translation>Skapa en rättelse</translation>
    </message>
    <message>
        <source>Show the correction</source>
        <translation>Visa rättelsen</translation>
    </message>
    <message>
        <source>Klarna&apos;s own figures do not add up by more than the limit for rounding in your settings, and nothing of it is booked. Ask Klarna&apos;s support and give them the payout&apos;s reference, or raise the limit.</source>
        <translation>Klarnas egna siffror skiljer sig åt mer än gränsen för öresavrundning i dina inställningar, och inget av utbetalningen bokförs. Fråga Klarnas support och uppge utbetalningens referens, eller höj gränsen.</translation>
    </message>
</context>
<context>
    <name>DriftWords</name>
    <message numerus="yes">
        <source>%n row(s) moved from %1 to %2 after posting, %3.</source>
        <translation>
            <numerusform>%n rad har flyttats från %1 till %2 efter bokföringen, %3.</numerusform>
            <numerusform>%n rader har flyttats från %1 till %2 efter bokföringen, %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>The payout moved from %1 to %2 after posting, %3.</source>
        <translation>Utbetalningen har flyttats från %1 till %2 efter bokföringen, %3.</translation>
    </message>
    <message>
        <source>Order %1 changed after posting.</source>
        <translation>Order %1 har ändrats efter bokföringen.</translation>
    </message>
    <message>
        <source>Order %1 changed after posting: its VAT was %2 and is %3 now.</source>
        <translation>Order %1 har ändrats efter bokföringen: momsen var %2 och är nu %3.</translation>
    </message>
    <message>
        <source>The payout changed after posting: it was %1 and is %2 now.</source>
        <translation>Utbetalningen har ändrats efter bokföringen: den var %1 och är nu %2.</translation>
    </message>
    <message>
        <source>A row changed after posting: it was %1 and is %2 now.</source>
        <translation>En rad har ändrats efter bokföringen: den var %1 och är nu %2.</translation>
    </message>
    <message>
        <source>A row of order %1 changed after posting: it was %2 and is %3 now.</source>
        <translation>En rad på order %1 har ändrats efter bokföringen: den var %2 och är nu %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n posted row(s) are not in Klarna&apos;s payout any more, %1.</source>
        <translation>
            <numerusform>%n bokförd rad finns inte längre i Klarnas utbetalning, %1.</numerusform>
            <numerusform>%n bokförda rader finns inte längre i Klarnas utbetalning, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) came into the payout after posting, %1.</source>
        <translation>
            <numerusform>%n rad har tillkommit i utbetalningen efter bokföringen, %1.</numerusform>
            <numerusform>%n rader har tillkommit i utbetalningen efter bokföringen, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Correction: %1 (%2).</source>
        <translation>Rättelse: %1 (%2).</translation>
    </message>
    <message>
        <source>No correction is drafted.</source>
        <translation>Det finns inget utkast till rättelse.</translation>
    </message>
    <message>
        <source>A correction has one date and takes the rows back and books them again on it. If the days lie in different VAT periods, tell whoever makes the VAT return.</source>
        <translation>En rättelse har ett datum: på det återförs raderna och bokförs på nytt. Ligger dagarna i olika momsperioder behöver den som gör momsdeklarationen veta det.</translation>
    </message>
    <message>
        <source>Date moved</source>
        <translation>Datum flyttat</translation>
    </message>
    <message>
        <source>Amount changed</source>
        <translation>Belopp ändrat</translation>
    </message>
    <message>
        <source>Row vanished</source>
        <translation>Rad borttagen</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>Ny rad</translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation>Order ändrad</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>%1 (part %2 of %3)</source>
        <translation>%1 (del %2 av %3)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Brutto</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>Moms</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Presentkort</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Dricks</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>Utbetalning</translation>
    </message>
    <message>
        <source>%1: VAT %2 of %3</source>
        <translation>%1: moms %2 av %3</translation>
    </message>
    <message>
        <source>The sale was on %1.</source>
        <translation>Försäljningen var %1.</translation>
    </message>
    <message>
        <source>The sale was on %1, voucher %2.</source>
        <translation>Försäljningen var %1, verifikat %2.</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>Nothing in the books has changed.</source>
        <translation>Inget i bokföringen har ändrats.</translation>
    </message>
    <message>
        <source>What has already been fetched and booked stays as it was.</source>
        <translation>Det som redan är hämtat och bokfört är kvar som det var.</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>tjänsten</translation>
    </message>
    <message>
        <source>the workspace&apos;s file</source>
        <translation>arbetsytans fil</translation>
    </message>
    <message>
        <source>%1 The answer was: “%2”.</source>
        <translation>%1 Svaret var: ”%2”.</translation>
    </message>
    <message>
        <source>No contact with %1.</source>
        <translation>Ingen kontakt med %1.</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing in the books has changed.</source>
        <translation>Inget skickades och inget i bokföringen har ändrats.</translation>
    </message>
    <message>
        <source>Check the network connection and the address, then try again.</source>
        <translation>Kontrollera nätverket och adressen och försök igen.</translation>
    </message>
    <message>
        <source>The connection to %1 broke.</source>
        <translation>Anslutningen till %1 bröts.</translation>
    </message>
    <message>
        <source>What was finished before that is kept. A voucher that was on its way is marked as uncertain and is never sent twice.</source>
        <translation>Det som hann bli klart finns kvar. Ett verifikat som var på väg märks som osäkert och skickas aldrig två gånger.</translation>
    </message>
    <message>
        <source>Try again. Uncertain vouchers are settled by looking for them in Björn Lundén.</source>
        <translation>Försök igen. Osäkra verifikat reds ut genom att leta efter dem i Björn Lundén.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 svarade inte i tid.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Vänta en stund och försök igen.</translation>
    </message>
    <message>
        <source>The connection to %1 is not secure.</source>
        <translation>Anslutningen till %1 är inte säker.</translation>
    </message>
    <message>
        <source>Nothing was sent, not even the keys.</source>
        <translation>Inget skickades, inte heller nycklarna.</translation>
    </message>
    <message>
        <source>Check the computer&apos;s date and time and that no program intercepts the traffic.</source>
        <translation>Kontrollera datorns datum och tid och att inget program avlyssnar trafiken.</translation>
    </message>
    <message>
        <source>The address %1 may not be used.</source>
        <translation>Adressen %1 får inte användas.</translation>
    </message>
    <message>
        <source>Addresses must begin with https:// and stay with the service that you chose. Change the address under Settings.</source>
        <translation>Adresser ska börja med https:// och höra till tjänsten du har valt. Ändra adressen under Inställningar.</translation>
    </message>
    <message>
        <source>%1 asks us to slow down.</source>
        <translation>%1 ber oss att ta det lugnare.</translation>
    </message>
    <message>
        <source>Wait a few minutes and try again. The work goes on where it stopped.</source>
        <translation>Vänta några minuter och försök igen. Arbetet fortsätter där det slutade.</translation>
    </message>
    <message>
        <source>%1 has a fault of its own right now.</source>
        <translation>%1 har ett eget fel just nu.</translation>
    </message>
    <message>
        <source>Wait a while and try again.</source>
        <translation>Vänta ett tag och försök igen.</translation>
    </message>
    <message>
        <source>The answer from %1 cannot be understood.</source>
        <translation>Svaret från %1 går inte att tolka.</translation>
    </message>
    <message>
        <source>Nothing is booked from an answer that is not whole. %1</source>
        <translation>Inget bokförs från ett svar som inte är helt. %1</translation>
    </message>
    <message>
        <source>Try again. If it happens again, copy the details and send them to the support of Klarbok.</source>
        <translation>Försök igen. Händer det en gång till, kopiera detaljerna och skicka dem till Klarboks support.</translation>
    </message>
    <message>
        <source>%1 does not accept the keys.</source>
        <translation>%1 godtar inte nycklarna.</translation>
    </message>
    <message>
        <source>Check the user name and the password and enter them again under Settings, Connections.</source>
        <translation>Kontrollera användarnamn och lösenord och ange dem igen under Inställningar, Anslutningar.</translation>
    </message>
    <message>
        <source>%1 does not let Klarbok in.</source>
        <translation>%1 släpper inte in Klarbok.</translation>
    </message>
    <message>
        <source>Activate the integration for the company in Björn Lundén, or ask Klarna to open the service for your keys. Then try again.</source>
        <translation>Aktivera integrationen för företaget i Björn Lundén, eller be Klarna öppna tjänsten för dina nycklar. Försök sedan igen.</translation>
    </message>
    <message>
        <source>%1 does not know the company that is chosen.</source>
        <translation>%1 känner inte till det valda företaget.</translation>
    </message>
    <message>
        <source>Choose the company again under Settings, Connections.</source>
        <translation>Välj företaget igen under Inställningar, Anslutningar.</translation>
    </message>
    <message>
        <source>There is no workspace %1.</source>
        <translation>Det finns ingen arbetsyta %1.</translation>
    </message>
    <message>
        <source>Check the name and the data folder, or create the workspace.</source>
        <translation>Kontrollera namnet och datamappen, eller skapa arbetsytan.</translation>
    </message>
    <message>
        <source>%1 is damaged or is not one of Klarbok&apos;s files.</source>
        <translation>%1 är skadad eller är ingen fil från Klarbok.</translation>
    </message>
    <message>
        <source>Nothing was changed in the file. Vouchers that are posted stand safely in Björn Lundén.</source>
        <translation>Inget ändrades i filen. Bokförda verifikat står säkert i Björn Lundén.</translation>
    </message>
    <message>
        <source>Put back a backup copy of the file.</source>
        <translation>Lägg tillbaka en säkerhetskopia av filen.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 går inte att skriva till.</translation>
    </message>
    <message>
        <source>Nothing was changed. Klarbok cannot book anything before it can save.</source>
        <translation>Inget ändrades. Klarbok kan inte bokföra något förrän det går att spara.</translation>
    </message>
    <message>
        <source>Give yourself the right to write in the folder and try again.</source>
        <translation>Ge dig själv rätt att skriva i mappen och försök igen.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Disken är full.</translation>
    </message>
    <message>
        <source>The last change was not saved. %1</source>
        <translation>Den senaste ändringen sparades inte. %1</translation>
    </message>
    <message>
        <source>Make room on the disk and try again.</source>
        <translation>Skapa utrymme på disken och försök igen.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Klarbok.</source>
        <translation>%1 är skriven av en nyare version av Klarbok.</translation>
    </message>
    <message>
        <source>Nothing was changed in the file.</source>
        <translation>Inget ändrades i filen.</translation>
    </message>
    <message>
        <source>Install the newest version of Klarbok.</source>
        <translation>Installera den senaste versionen av Klarbok.</translation>
    </message>
    <message>
        <source>%1 is held by another program.</source>
        <translation>%1 används av ett annat program.</translation>
    </message>
    <message>
        <source>Close the other program, or wait until it is done, and try again.</source>
        <translation>Stäng det andra programmet, eller vänta tills det är klart, och försök igen.</translation>
    </message>
    <message>
        <source>A key is missing.</source>
        <translation>En nyckel saknas.</translation>
    </message>
    <message>
        <source>The key “%1” is missing.</source>
        <translation>Nyckeln ”%1” saknas.</translation>
    </message>
    <message>
        <source>Enter it under Settings, Connections.</source>
        <translation>Ange den under Inställningar, Anslutningar.</translation>
    </message>
    <message>
        <source>The computer has no keychain that Klarbok can use.</source>
        <translation>Datorn har ingen nyckelring som Klarbok kan använda.</translation>
    </message>
    <message>
        <source>Keys are only kept in the keychain, never in a file. %1</source>
        <translation>Nycklar sparas bara i nyckelringen, aldrig i en fil. %1</translation>
    </message>
    <message>
        <source>Install or start the keychain, for example GNOME Keyring or KWallet, and try again.</source>
        <translation>Installera eller starta nyckelringen, till exempel GNOME-nyckelring eller KWallet, och försök igen.</translation>
    </message>
    <message>
        <source>The keychain is locked or said no.</source>
        <translation>Nyckelringen är låst eller sa nej.</translation>
    </message>
    <message>
        <source>Unlock the keychain and let Klarbok use it.</source>
        <translation>Lås upp nyckelringen och låt Klarbok använda den.</translation>
    </message>
    <message>
        <source>A value does not fit.</source>
        <translation>Ett värde passar inte.</translation>
    </message>
    <message>
        <source>The value of “%1” does not fit.</source>
        <translation>Värdet för ”%1” passar inte.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Inget sparades.</translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation>Rätta värdet.</translation>
    </message>
    <message>
        <source>What you asked for does not exist.</source>
        <translation>Det du bad om finns inte.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 finns inte.</translation>
    </message>
    <message>
        <source>Update the list and choose again.</source>
        <translation>Uppdatera listan och välj igen.</translation>
    </message>
    <message>
        <source>That is not possible right now.</source>
        <translation>Det går inte just nu.</translation>
    </message>
    <message>
        <source>That is not possible with %1 right now.</source>
        <translation>Det går inte med %1 just nu.</translation>
    </message>
    <message>
        <source>Update the page and look at the status. Someone else may have been first.</source>
        <translation>Uppdatera sidan och titta på statusen. Någon annan kan ha hunnit före.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Filen %1 går inte att skriva.</translation>
    </message>
    <message>
        <source>Choose another place, or close the program that has the file open.</source>
        <translation>Välj en annan plats, eller stäng programmet som har filen öppen.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Avbrutet.</translation>
    </message>
    <message>
        <source>Start again whenever you like.</source>
        <translation>Starta igen när du vill.</translation>
    </message>
    <message>
        <source>%1 does not have what we asked for.</source>
        <translation>%1 har inte det vi frågade efter.</translation>
    </message>
    <message>
        <source>Check the address under Settings and try again.</source>
        <translation>Kontrollera adressen under Inställningar och försök igen.</translation>
    </message>
    <message>
        <source>Björn Lundén refused the voucher.</source>
        <translation>Björn Lundén avvisade verifikatet.</translation>
    </message>
    <message>
        <source>It is not in the books.</source>
        <translation>Det står inte i bokföringen.</translation>
    </message>
    <message>
        <source>Put right what the answer says, reopen the voucher and approve it again.</source>
        <translation>Rätta det som svaret säger, öppna verifikatet igen och godkänn det på nytt.</translation>
    </message>
    <message>
        <source>The days lie in two financial years.</source>
        <translation>Dagarna ligger i två räkenskapsår.</translation>
    </message>
    <message>
        <source>A SIE file holds one year. No file was written.</source>
        <translation>En SIE-fil rymmer ett år. Ingen fil skrevs.</translation>
    </message>
    <message>
        <source>Export each year by itself.</source>
        <translation>Exportera varje år för sig.</translation>
    </message>
    <message>
        <source>The voucher “%1” cannot stand in a SIE file. %2</source>
        <translation>Verifikatet ”%1” kan inte stå i en SIE-fil. %2</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>Ingen fil skrevs.</translation>
    </message>
    <message>
        <source>Put right what is wrong, or export other days.</source>
        <translation>Rätta det som är fel eller exportera andra dagar.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened.</source>
        <translation>Filen %1 kan inte öppnas.</translation>
    </message>
    <message>
        <source>Check the name, and that you may read the file.</source>
        <translation>Kontrollera namnet och att du får läsa filen.</translation>
    </message>
    <message>
        <source>Nothing was read in and nothing in the books has changed.</source>
        <translation>Inget har lästs in och inget i bokföringen har ändrats.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read in.</source>
        <translation>Filen %1 kan inte läsas in.</translation>
    </message>
    <message>
        <source>What stands in the books that day is not known: the SIE file that was read in goes to %1.</source>
        <translation>Vad som står i bokföringen den dagen är inte känt: SIE-filen som lästes in sträcker sig till %1.</translation>
    </message>
    <message>
        <source>What stands in the books that day is not known: no SIE file of its financial year has been read in.</source>
        <translation>Vad som står i bokföringen den dagen är inte känt: ingen SIE-fil för dess räkenskapsår är inläst.</translation>
    </message>
    <message>
        <source>The books are known from a SIE file, and cannot be asked.</source>
        <translation>Bokföringen är känd från en SIE-fil och går inte att fråga.</translation>
    </message>
    <message>
        <source>Read in a new SIE 4E file from the bookkeeping program.</source>
        <translation>Läs in en ny SIE 4E-fil från bokföringsprogrammet.</translation>
    </message>
    <message>
        <source>The first day lies in no financial year of the books.</source>
        <translation>Den första dagen ligger inte i något räkenskapsår i bokföringen.</translation>
    </message>
    <message>
        <source>A SIE file is of one financial year. No file was written.</source>
        <translation>En SIE-fil gäller ett räkenskapsår. Ingen fil skrevs.</translation>
    </message>
    <message>
        <source>Choose days of one of the company&apos;s financial years.</source>
        <translation>Välj dagar i ett av företagets räkenskapsår.</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message numerus="yes">
        <source>%n voucher(s), %1, financial year %2 to %3.</source>
        <translation>
            <numerusform>%n verifikat, %1, räkenskapsåret %2 till %3.</numerusform>
            <numerusform>%n verifikat, %1, räkenskapsåret %2 till %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>SIE files cannot hold the PDFs.</source>
        <translation>PDF-filerna ryms inte i en SIE-fil.</translation>
    </message>
    <message>
        <source>Nothing is approved or posted in the period. No file was written.</source>
        <translation>Inget är godkänt eller bokfört i perioden. Ingen fil skrevs.</translation>
    </message>
    <message numerus="yes">
        <source>Not in the file: %n voucher(s) that are drafts or were refused.</source>
        <translation>
            <numerusform>Inte med i filen: %n verifikat som är utkast eller avvisat.</numerusform>
            <numerusform>Inte med i filen: %n verifikat som är utkast eller avvisade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in the file: %n voucher(s) with an uncertain posting. Settle that (recover) and export again.</source>
        <translation>
            <numerusform>Inte med i filen: %n verifikat med osäker bokföring. Red ut det (recover) och exportera igen.</numerusform>
            <numerusform>Inte med i filen: %n verifikat med osäker bokföring. Red ut dem (recover) och exportera igen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s) were exported before. Do not read them in twice.</source>
        <translation>
            <numerusform>%n verifikat har exporterats förut. Läs inte in det två gånger.</numerusform>
            <numerusform>%n verifikat har exporterats förut. Läs inte in dem två gånger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) do not exist in SIE and became question marks.</source>
        <translation>
            <numerusform>%n tecken finns inte i SIE och blev frågetecken.</numerusform>
            <numerusform>%n tecken finns inte i SIE och blev frågetecken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s) already stand in Björn Lundén. Do not read the file in there.</source>
        <translation>
            <numerusform>%n verifikat finns redan i Björn Lundén. Läs inte in filen där.</numerusform>
            <numerusform>%n verifikat finns redan i Björn Lundén. Läs inte in filen där.</numerusform>
        </translation>
    </message>
    <message>
        <source>The company&apos;s financial years are not known, since its books have not been read. The file says the calendar year.</source>
        <translation>Företagets räkenskapsår är inte kända, eftersom bokföringen inte har lästs. I filen står kalenderåret.</translation>
    </message>
</context>
<context>
    <name>FeeLineModel</name>
    <message>
        <source>Paid out</source>
        <translation>Utbetalt</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>Utbetalning</translation>
    </message>
    <message>
        <source>Payment type</source>
        <translation>Betalsätt</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Sålt</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Avgifter</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Väntat</translation>
    </message>
    <message>
        <source>Other fees</source>
        <translation>Andra avgifter</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Andel</translation>
    </message>
</context>
<context>
    <name>FeeOutlierModel</name>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>Utbetalt</translation>
    </message>
    <message>
        <source>Payment type</source>
        <translation>Betalsätt</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Sålt</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Avgift</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Väntat</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Skillnad</translation>
    </message>
</context>
<context>
    <name>FeeWords</name>
    <message>
        <source>Invoice</source>
        <translation>Faktura</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Direct debit</source>
        <translation>Autogiro</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Banköverföring</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto hos Klarna</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Framgår inte</translation>
    </message>
    <message>
        <source>No fees are expected yet: enter them under Settings, Dates and rules, and each sale is compared.</source>
        <translation>Inga avgifter är angivna än: skriv in dem under Inställningar, Datum och regler, så jämförs varje försäljning.</translation>
    </message>
    <message>
        <source>Every fee that was compared is as expected.</source>
        <translation>Varje avgift som jämförts är som väntat.</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) have another fee than expected.</source>
        <translation>
            <numerusform>%n försäljning har en annan avgift än väntat.</numerusform>
            <numerusform>%n försäljningar har en annan avgift än väntat.</numerusform>
        </translation>
    </message>
    <message>
        <source>In all Klarna took %1 less than expected.</source>
        <translation>Sammanlagt tog Klarna %1 mindre än väntat.</translation>
    </message>
    <message>
        <source>In all Klarna took %1 more than expected.</source>
        <translation>Sammanlagt tog Klarna %1 mer än väntat.</translation>
    </message>
    <message numerus="yes">
        <source>%n payout(s) in another currency or without fees are not compared.</source>
        <translation>
            <numerusform>%n utbetalning i annan valuta eller utan avgifter jämförs inte.</numerusform>
            <numerusform>%n utbetalningar i annan valuta eller utan avgifter jämförs inte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message>
        <source>It is not a text file.</source>
        <translation>Det är ingen textfil.</translation>
    </message>
    <message>
        <source>A quotation mark is missing.</source>
        <translation>Ett citattecken saknas.</translation>
    </message>
    <message>
        <source>There is text after a closing quotation mark.</source>
        <translation>Det står text efter ett avslutande citattecken.</translation>
    </message>
    <message>
        <source>The column stands there twice.</source>
        <translation>Kolumnen finns två gånger.</translation>
    </message>
    <message>
        <source>The column is missing. Turn it on in the Report Configurator in Klarna&apos;s portal.</source>
        <translation>Kolumnen saknas. Slå på den i Report Configurator i Klarnas portal.</translation>
    </message>
    <message>
        <source>The value is missing.</source>
        <translation>Värdet saknas.</translation>
    </message>
    <message>
        <source>The line does not have as many values as its header (%1).</source>
        <translation>Raden har inte lika många värden som rubrikraden (%1).</translation>
    </message>
    <message>
        <source>“%1” is not an amount.</source>
        <translation>”%1” är inte ett belopp.</translation>
    </message>
    <message>
        <source>“%1” is not whole öre.</source>
        <translation>”%1” är inte hela ören.</translation>
    </message>
    <message>
        <source>“%1” has another decimal mark than the amounts before.</source>
        <translation>”%1” har ett annat decimaltecken än beloppen före.</translation>
    </message>
    <message>
        <source>No amount in the file has a clear decimal mark, so “%1” may be kronor or öre. Choose an amount format with decimals in Klarna&apos;s portal.</source>
        <translation>Inget belopp i filen har ett tydligt decimaltecken, så ”%1” kan vara kronor eller ören. Välj ett beloppsformat med decimaler i Klarnas portal.</translation>
    </message>
    <message>
        <source>“%1” is not a VAT rate.</source>
        <translation>”%1” är inte en momssats.</translation>
    </message>
    <message>
        <source>“%1” is not a currency that Klarbok knows.</source>
        <translation>”%1” är inte en valuta som Klarbok känner till.</translation>
    </message>
    <message>
        <source>“%1” is another currency than the payout&apos;s.</source>
        <translation>”%1” är en annan valuta än utbetalningens.</translation>
    </message>
    <message>
        <source>“%1” is not an id.</source>
        <translation>”%1” är inte ett id.</translation>
    </message>
    <message>
        <source>“%1” has no time of day, and without it the day in Sweden is not known. Choose a date format with time in Klarna&apos;s portal.</source>
        <translation>”%1” saknar klockslag, och utan det går det inte att veta vilken dag det var i Sverige. Välj ett datumformat med klockslag i Klarnas portal.</translation>
    </message>
    <message>
        <source>“%1” is not a kind of settlement that Klarbok knows.</source>
        <translation>”%1” är inte en utbetalningstyp som Klarbok känner till.</translation>
    </message>
    <message>
        <source>Payout %1 stands there twice.</source>
        <translation>Utbetalning %1 finns två gånger.</translation>
    </message>
    <message>
        <source>The rows of payout %1 are missing.</source>
        <translation>Raderna till utbetalning %1 saknas.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Rad %1, kolumn %2: %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Rad %1: %2</translation>
    </message>
    <message>
        <source>“%1” is not a date and time that can be read in one way only. Choose a date format such as 2026-03-11 08:00:00 in Klarna&apos;s portal.</source>
        <translation>”%1” är inte ett datum med klockslag som bara kan läsas på ett sätt. Välj ett datumformat som 2026-03-11 08:00:00 i Klarnas portal.</translation>
    </message>
    <message>
        <source>The row belongs to payout %1, which has no totals in the file.</source>
        <translation>Raden hör till utbetalning %1, som inte har några summor i filen.</translation>
    </message>
    <message>
        <source>The totals (payment_reference, total_settlement_amount) of the rows are missing. Turn them on in Klarna&apos;s portal.</source>
        <translation>Radernas summor (payment_reference, total_settlement_amount) saknas. Slå på dem i Klarnas portal.</translation>
    </message>
    <message>
        <source>It holds payouts of several merchants, also of %1.</source>
        <translation>Den innehåller utbetalningar till flera butiker, också till %1.</translation>
    </message>
    <message>
        <source>It is merchant %1&apos;s. What has been read before is another&apos;s.</source>
        <translation>Den gäller butik %1. Det som är inläst tidigare gäller en annan butik.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Den är tom.</translation>
    </message>
    <message>
        <source>It is neither a settlement report from Klarna in CSV form nor a SIE 4 file.</source>
        <translation>Det är varken en utbetalningsrapport från Klarna i CSV-format eller en SIE 4-fil.</translation>
    </message>
    <message>
        <source>The line does not follow the SIE format.</source>
        <translation>Raden följer inte SIE-formatet.</translation>
    </message>
    <message>
        <source>It is SIE type %1, which holds no vouchers.</source>
        <translation>Den är SIE typ %1, som inte har några verifikat.</translation>
    </message>
    <message>
        <source>It is a SIE file of vouchers to be read in (4I), without balances.</source>
        <translation>Det är en SIE-fil med verifikat som ska läsas in (4I), utan saldon.</translation>
    </message>
    <message>
        <source>The books in it are kept in %1. Klarbok books kronor.</source>
        <translation>Bokföringen i den förs i %1. Klarbok bokför kronor.</translation>
    </message>
    <message>
        <source>“%1” is not an amount as SIE writes it: kronor, a point, öre.</source>
        <translation>”%1” är inte ett belopp så som SIE skriver det: kronor, punkt, ören.</translation>
    </message>
    <message>
        <source>It is cut off: its end is missing.</source>
        <translation>Den är avkortad: slutet saknas.</translation>
    </message>
    <message>
        <source>The checksum does not agree: it has been changed since it was written.</source>
        <translation>Kontrollsumman stämmer inte: filen har ändrats sedan den skrevs.</translation>
    </message>
    <message>
        <source>Its financial year (#RAR 0) is missing.</source>
        <translation>Räkenskapsåret (#RAR 0) saknas.</translation>
    </message>
    <message>
        <source>The day when it was made (#GEN) is missing.</source>
        <translation>Dagen då den gjordes (#GEN) saknas.</translation>
    </message>
    <message>
        <source>Its chart of accounts (#KONTO) is missing.</source>
        <translation>Kontoplanen (#KONTO) saknas.</translation>
    </message>
    <message>
        <source>The voucher&apos;s day %1 lies outside of the financial year.</source>
        <translation>Verifikatets dag %1 ligger utanför räkenskapsåret.</translation>
    </message>
    <message>
        <source>The workspace is connected to Björn Lundén, and the books are read from there.</source>
        <translation>Arbetsytan är ansluten till Björn Lundén, och bokföringen läses därifrån.</translation>
    </message>
    <message>
        <source>It holds the books of another company (%1).</source>
        <translation>Den innehåller ett annat företags bokföring (%1).</translation>
    </message>
    <message>
        <source>A newer file of the same financial year, made on %1, has been read in before.</source>
        <translation>En nyare fil för samma räkenskapsår, gjord %1, är redan inläst.</translation>
    </message>
    <message>
        <source>Account %1: opening balance and vouchers make %2, but the closing balance (#UB) is %3.</source>
        <translation>Konto %1: ingående balans och verifikat ger %2, men utgående balans (#UB) är %3.</translation>
    </message>
    <message>
        <source>Fetch from Klarna reads the books as well.</source>
        <translation>Hämta från Klarna läser även bokföringen.</translation>
    </message>
    <message>
        <source>Choose a settlement report saved from Klarna&apos;s portal, or this company&apos;s books newly exported as SIE 4E.</source>
        <translation>Välj en utbetalningsrapport sparad från Klarnas portal, eller det här företagets bokföring nyligen exporterad som SIE 4E.</translation>
    </message>
    <message>
        <source>Export the financial year anew from the bookkeeping program as SIE type 4 (4E), leave the file unchanged, and try again.</source>
        <translation>Exportera räkenskapsåret på nytt ur bokföringsprogrammet som SIE typ 4 (4E), ändra inget i filen och försök igen.</translation>
    </message>
    <message>
        <source>Save the right file anew from Klarna&apos;s portal, unchanged, and try again.</source>
        <translation>Spara rätt fil på nytt från Klarnas portal, utan att ändra i den, och försök igen.</translation>
    </message>
    <message>
        <source>the books of %1 to %2 as they were on %3, with %4 accounts and %5 vouchers.</source>
        <translation>bokföringen %1 till %2 som den var %3, med %4 konton och %5 verifikat.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are Klarbok&apos;s own.</source>
        <translation>
            <numerusform>%n av dem är Klarboks eget.</numerusform>
            <numerusform>%n av dem är Klarboks egna.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has neither balances nor vouchers; perhaps it was cut off.</source>
        <translation>Den har varken saldon eller verifikat; kanske är den avkapad.</translation>
    </message>
    <message>
        <source>Account %1: the vouchers make %2, but the result (#RES) is %3.</source>
        <translation>Konto %1: verifikaten ger %2, men resultatet (#RES) är %3.</translation>
    </message>
</context>
<context>
    <name>ForeignVoucherModel</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Belopp</translation>
    </message>
</context>
<context>
    <name>GiftCardModel</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Verifikat</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Sålt</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Inlöst</translation>
    </message>
</context>
<context>
    <name>LineBookingModel</name>
    <message>
        <source>Voucher</source>
        <translation>Verifikat</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Debet</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Kredit</translation>
    </message>
</context>
<context>
    <name>LineOrderModel</name>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Verifikat</translation>
    </message>
</context>
<context>
    <name>LineRowModel</name>
    <message>
        <source>Not booked</source>
        <translation>Ej bokförd</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Skiljer sig</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Verifikat</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
</context>
<context>
    <name>Oss</name>
    <message>
        <source>Quarter %1, %2</source>
        <translation>Kvartal %1, %2</translation>
    </message>
    <message>
        <source>Of the VAT, %1 stands on vouchers that are not posted yet.</source>
        <translation>Av momsen står %1 på verifikat som inte är bokförda än.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) on the quarter&apos;s vouchers are not answered; what they are about is not in the list.</source>
        <translation>
            <numerusform>%n fråga på kvartalets verifikat är inte besvarad; det som den gäller saknas i listan.</numerusform>
            <numerusform>%n frågor på kvartalets verifikat är inte besvarade; det som de gäller saknas i listan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kvartal</translation>
    </message>
    <message>
        <source>VAT rate (%)</source>
        <translation>Momssats (%)</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Underlag</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>Moms</translation>
    </message>
    <message>
        <source>Order currency</source>
        <translation>Ordervaluta</translation>
    </message>
    <message>
        <source>Base in order currency</source>
        <translation>Underlag i ordervaluta</translation>
    </message>
    <message>
        <source>VAT in order currency</source>
        <translation>Moms i ordervaluta</translation>
    </message>
    <message>
        <source>VAT not posted yet</source>
        <translation>Moms inte bokförd än</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Försäljning</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Rättelse</translation>
    </message>
</context>
<context>
    <name>OssModel</name>
    <message>
        <source>Correction of quarter %1, %2</source>
        <translation>Rättelse av kvartal %1, %2</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Försäljning</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>Momssats</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Underlag</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>Moms</translation>
    </message>
    <message>
        <source>Base, ordered</source>
        <translation>Underlag, ordervaluta</translation>
    </message>
    <message>
        <source>VAT, ordered</source>
        <translation>Moms, ordervaluta</translation>
    </message>
    <message>
        <source>VAT not posted</source>
        <translation>Inte bokförd moms</translation>
    </message>
</context>
<context>
    <name>OutstandingModel</name>
    <message>
        <source>Sold</source>
        <translation>Sålt</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagar</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Belopp</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>Utbetalning</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>Betalas ut</translation>
    </message>
</context>
<context>
    <name>OutstandingSumModel</name>
    <message>
        <source>Sum, as by the vouchers</source>
        <translation>Summa, som enligt verifikaten</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Ålder</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Belopp</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
</context>
<context>
    <name>PayoutListModel</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referens</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>Utbetalt</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Verifikat</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Order %1 cannot be read from Klarna, so its VAT is not known.</source>
        <translation>Order %1 går inte att läsa från Klarna, så momsen är inte känd.</translation>
    </message>
    <message>
        <source>The payout has a kind of row that Klarbok does not know: %1.</source>
        <translation>Utbetalningen har en sorts rad som Klarbok inte känner till: %1.</translation>
    </message>
    <message>
        <source>It is not clear how %1 should be booked.</source>
        <translation>Det är inte klart hur %1 ska bokföras.</translation>
    </message>
    <message>
        <source>The VAT rate of %1 is not one that Klarbok has an account for.</source>
        <translation>Momssatsen för %1 är ingen som Klarbok har ett konto för.</translation>
    </message>
    <message>
        <source>The VAT of %1 does not agree with its rate.</source>
        <translation>Momsen för %1 stämmer inte med momssatsen.</translation>
    </message>
    <message>
        <source>The part delivery of %1 does not say what was delivered, and the order has several VAT rates.</source>
        <translation>Delleveransen av %1 säger inte vad som levererades, och ordern har flera momssatser.</translation>
    </message>
    <message>
        <source>The rounding in %1 is larger than the limit.</source>
        <translation>Avrundningen i %1 är större än gränsen.</translation>
    </message>
    <message>
        <source>It is not clear whether the discount in %1 is a gift card.</source>
        <translation>Det är inte klart om rabatten i %1 är ett presentkort.</translation>
    </message>
    <message>
        <source>The fee for %1 has a VAT rate that is neither 0 nor 25 %.</source>
        <translation>Avgiften för %1 har en momssats som varken är 0 eller 25 %.</translation>
    </message>
    <message>
        <source>Account %1 is not in the chart of accounts.</source>
        <translation>Konto %1 finns inte i kontoplanen.</translation>
    </message>
    <message>
        <source>Account %1 is closed in the chart of accounts.</source>
        <translation>Konto %1 är stängt i kontoplanen.</translation>
    </message>
    <message>
        <source>The period %1 is locked in Björn Lundén.</source>
        <translation>Perioden %1 är låst i Björn Lundén.</translation>
    </message>
    <message>
        <source>It looks as if this already stands in the books: %1.</source>
        <translation>Det ser ut som att detta redan står i bokföringen: %1.</translation>
    </message>
    <message>
        <source>The totals of payout %1 do not agree with its rows.</source>
        <translation>Totalerna för utbetalning %1 stämmer inte med dess rader.</translation>
    </message>
    <message>
        <source>What became of the dispute on %1?</source>
        <translation>Hur gick det med tvisten om %1?</translation>
    </message>
    <message>
        <source>How should the loan %1 be booked?</source>
        <translation>Hur ska lånet %1 bokföras?</translation>
    </message>
    <message>
        <source>Something is not clear (%1).</source>
        <translation>Något är oklart (%1).</translation>
    </message>
    <message>
        <source>Something is not clear about %1 (%2).</source>
        <translation>Något är oklart om %1 (%2).</translation>
    </message>
    <message>
        <source>Until it is clear, this is not booked.</source>
        <translation>Tills det är utrett bokförs detta inte.</translation>
    </message>
    <message>
        <source>It concerns %1.</source>
        <translation>Det gäller %1.</translation>
    </message>
    <message>
        <source>Klarna calls the row %1, which is new. It is booked by its main kind.</source>
        <translation>Klarna kallar raden %1, vilket är nytt. Den bokförs efter sin huvudsort.</translation>
    </message>
    <message>
        <source>The VAT on the fee for %1 is more than one öre from its rate. Klarna&apos;s own figure is booked.</source>
        <translation>Momsen på avgiften för %1 avviker mer än ett öre från satsen. Klarnas egen siffra bokförs.</translation>
    </message>
    <message>
        <source>The refund on %1 belongs to a sale before the start date. VAT is taken from the refund itself.</source>
        <translation>Återbetalningen på %1 hör till en försäljning före startdatum. Momsen tas från återbetalningen själv.</translation>
    </message>
    <message>
        <source>The countries of purchase and delivery differ for %1. The country of delivery decides.</source>
        <translation>Köpland och leveransland skiljer sig åt för %1. Leveranslandet avgör.</translation>
    </message>
    <message>
        <source>Klarna&apos;s own report of payout %1 is missing.</source>
        <translation>Klarnas egen rapport för utbetalning %1 saknas.</translation>
    </message>
    <message>
        <source>The VAT on Klarna&apos;s fees has changed: %1.</source>
        <translation>Momsen på Klarnas avgifter har ändrats: %1.</translation>
    </message>
    <message>
        <source>Read the order again. If it stays away, enter VAT rate and account by hand, with a note.</source>
        <translation>Läs ordern på nytt. Går det inte, ange momssats och konto för hand, med en anteckning.</translation>
    </message>
    <message>
        <source>Enter a VAT rate, or the gift card account. The words for gift cards stand under Settings.</source>
        <translation>Ange en momssats eller kontot för presentkort. Orden för presentkort finns under Inställningar.</translation>
    </message>
    <message>
        <source>Enter the account for the rounding, or look at the largest rounding under Settings.</source>
        <translation>Ange kontot för avrundningen, eller se över största avrundning under Inställningar.</translation>
    </message>
    <message>
        <source>Enter an account; the VAT is deducted as Klarna states it. With VAT rate 0 nothing is deducted.</source>
        <translation>Ange ett konto; momsen dras av så som Klarna anger den. Med momssats 0 dras ingen moms av.</translation>
    </message>
    <message>
        <source>Enter VAT rate, account or both. Until then this is not booked.</source>
        <translation>Ange momssats, konto eller båda. Till dess är det inte bokfört.</translation>
    </message>
    <message>
        <source>Enter an account. Until then this is not booked.</source>
        <translation>Ange ett konto. Till dess är det inte bokfört.</translation>
    </message>
    <message>
        <source>VAT %1</source>
        <translation>moms %1</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>konto %1</translation>
    </message>
    <message>
        <source>Answer: %1 (%2, %3).</source>
        <translation>Svar: %1 (%2, %3).</translation>
    </message>
    <message>
        <source>It holds for every such row.</source>
        <translation>Det gäller alla sådana rader.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Anteckning: %1</translation>
    </message>
    <message>
        <source>book it as well</source>
        <translation>bokför det också</translation>
    </message>
    <message>
        <source>it is booked elsewhere</source>
        <translation>det är redan bokfört på annat håll</translation>
    </message>
    <message>
        <source>book it on the first open day</source>
        <translation>bokför på första öppna dag</translation>
    </message>
    <message>
        <source>wait until the period is opened</source>
        <translation>vänta tills perioden öppnas</translation>
    </message>
    <message>
        <source>a refund to the buyer</source>
        <translation>en återbetalning till kunden</translation>
    </message>
    <message>
        <source>the shop&apos;s own loss</source>
        <translation>butikens egen förlust</translation>
    </message>
    <message>
        <source>Unknown VAT rate %1 for %2 (order %3).</source>
        <translation>Okänd momssats %1 för %2 (order %3).</translation>
    </message>
    <message>
        <source>Unknown VAT rate %1.</source>
        <translation>Okänd momssats %1.</translation>
    </message>
    <message>
        <source>Something was sold without VAT to another EU country (%1). That is right only for a business with a valid VAT number.</source>
        <translation>Något är sålt utan moms till ett annat EU-land (%1). Det är rätt bara om köparen är ett företag med giltigt momsregistreringsnummer.</translation>
    </message>
    <message>
        <source>VAT was charged on a sale to a country outside the EU (%1).</source>
        <translation>Moms har tagits ut på försäljning till ett land utanför EU (%1).</translation>
    </message>
    <message>
        <source>Enter country and rate in the OSS table under Settings, Abroad. Until then this is not booked.</source>
        <translation>Skriv in land och momssats i OSS-tabellen under Inställningar, Utland. Tills dess bokförs det inte.</translation>
    </message>
    <message>
        <source>Enter the account with a note: 3108 for goods to a business, 3308 for services. Report it in the EC sales list too.</source>
        <translation>Ange konto och skriv en anteckning: 3108 för varor till företag, 3308 för tjänster. Ta även med försäljningen i den periodiska sammanställningen.</translation>
    </message>
    <message>
        <source>Enter VAT rate 25, 12 or 6 if it is Swedish VAT that was charged, or an account.</source>
        <translation>Ange momssats 25, 12 eller 6 om det är svensk moms som har tagits ut, annars ett konto.</translation>
    </message>
    <message>
        <source>If the buyer got the money back for good, sale and VAT are undone. If the goods are lost too, it is a loss and the VAT stays.</source>
        <translation>Fick köparen tillbaka pengarna för gott återförs försäljning och moms. Är även varan borta är det en förlust, och momsen står kvar.</translation>
    </message>
    <message>
        <source>The correction of %1 changes nothing: what is booked again is the same. Change a setting or answer a question first, or throw it away.</source>
        <translation>Rättelsen av %1 ändrar inget: det som bokförs på nytt är detsamma. Ändra först en inställning eller ett svar, eller släng rättelsen.</translation>
    </message>
    <message>
        <source>The order of %1 has not been read. Its VAT is what Klarna&apos;s file states.</source>
        <translation>Ordern till %1 är inte läst. Momsen är den som står i Klarnas fil.</translation>
    </message>
    <message>
        <source>There is no exchange rate for %1.</source>
        <translation>Det finns ingen växelkurs för %1.</translation>
    </message>
    <message>
        <source>The order is in %1, another currency than the payout.</source>
        <translation>Ordern är i %1, en annan valuta än utbetalningen.</translation>
    </message>
    <message>
        <source>Read the rates again; a day&apos;s rate comes in the afternoon, a holiday&apos;s with the next working day. Or enter a rate by hand, with a note.</source>
        <translation>Läs kurserna igen; en dags kurs kommer på eftermiddagen, en helgdags med nästa arbetsdag. Eller ange en kurs för hand, med en anteckning.</translation>
    </message>
    <message>
        <source>rate %1</source>
        <translation>kurs %1</translation>
    </message>
    <message>
        <source>Ask whoever keeps the books to open it, and wait; or book it on the first open day. The day it belongs to then stands in the text, and its VAT is reported in a later VAT period.</source>
        <translation>Be den som sköter bokföringen att öppna perioden, och vänta; eller bokför på första öppna dag. Dagen som verifikatet hör till står då i texten, och momsen redovisas i en senare momsperiod.</translation>
    </message>
    <message>
        <source>Nothing can be booked in a year that does not exist. Ask whoever keeps the books to create it.</source>
        <translation>Inget kan bokföras i ett räkenskapsår som inte finns. Be den som sköter bokföringen att lägga upp det.</translation>
    </message>
    <message>
        <source>If it is the same, say that it is booked elsewhere, with a note; it is never sent then. If it is something else, book it as well.</source>
        <translation>Om det är samma sak: svara att det är bokfört på annat håll, med en anteckning. Då skickas det aldrig. Om det är något annat: bokför det också.</translation>
    </message>
    <message>
        <source>It waits for the period to be opened.</source>
        <translation>Verifikatet väntar på att perioden öppnas.</translation>
    </message>
    <message>
        <source>The books are locked on %1, so it is dated on the first open day. Its VAT is reported in a later VAT period.</source>
        <translation>Bokföringen är låst den %1, så verifikatet är daterat på första öppna dag. Momsen redovisas i en senare momsperiod.</translation>
    </message>
    <message>
        <source>Proposal: %1, which the settings have for commission.</source>
        <translation>Förslag: %1, som inställningarna har för provision.</translation>
    </message>
    <message>
        <source>Proposal: %1. Klarna gives back what was withheld for a dispute, and that is where it stands.</source>
        <translation>Förslag: %1. Klarna ger tillbaka det som hölls inne för en tvist, och det är där det står.</translation>
    </message>
    <message>
        <source>Proposal: %1. The rate is not Swedish, and other countries&apos; VAT is not deducted as input VAT.</source>
        <translation>Förslag: %1. Momssatsen är inte svensk, och andra länders moms dras inte av som ingående moms.</translation>
    </message>
    <message>
        <source>Proposal: %1, which the settings have for rounding.</source>
        <translation>Förslag: %1, som inställningarna har för öresavrundning.</translation>
    </message>
    <message>
        <source>Proposal: %1. Everything that was sold in the order has that rate.</source>
        <translation>Förslag: %1. Allt som såldes i ordern har den momssatsen.</translation>
    </message>
    <message>
        <source>Proposal: %1.</source>
        <translation>Förslag: %1.</translation>
    </message>
    <message>
        <source>There is no fiscal year for %1 in the books.</source>
        <translation>Det finns inget räkenskapsår för %1 i bokföringen.</translation>
    </message>
    <message>
        <source>Open the account in the books, enter another one, or choose another under Settings.</source>
        <translation>Lägg upp eller öppna kontot i bokföringen, ange ett annat konto, eller välj ett annat under Inställningar.</translation>
    </message>
    <message>
        <source>Create or open it in Björn Lundén and read the books again, or choose another under Settings.</source>
        <translation>Lägg upp eller öppna det i Björn Lundén och läs bokföringen igen, eller välj ett annat under Inställningar.</translation>
    </message>
    <message>
        <source>The file says that some of %1 is without VAT, but not whether that is goods, a gift card or a tip.</source>
        <translation>Filen säger att en del av %1 är utan moms, men inte om det är varor, presentkort eller dricks.</translation>
    </message>
    <message>
        <source>It is not clear what VAT the gift card in %1 has.</source>
        <translation>Det är oklart vilken moms presentkortet i %1 har.</translation>
    </message>
    <message>
        <source>The refund on %1 does not say clearly what was returned and at which VAT: the order has several rates, a gift card or other rates than the refund.</source>
        <translation>Återbetalningen på %1 säger inte tydligt vad som returnerades och med vilken moms: ordern har flera momssatser, ett presentkort eller andra momssatser än återbetalningen.</translation>
    </message>
    <message>
        <source>Something digital was sold to a country outside the EU (%1). Services have another account than goods.</source>
        <translation>Något digitalt såldes till ett land utanför EU (%1). Tjänster har ett annat konto än varor.</translation>
    </message>
    <message>
        <source>Enter the account: 3305 for services (box 40 of the VAT return), 3105 for goods (box 36).</source>
        <translation>Ange konto: 3305 för tjänster (ruta 40 i momsdeklarationen), 3105 för varor (ruta 36).</translation>
    </message>
    <message>
        <source>The refund on %1 states another VAT rate than the sale. It is booked at the rate of the sale.</source>
        <translation>Återbetalningen på %1 anger en annan momssats än försäljningen. Den är bokförd med försäljningens momssats.</translation>
    </message>
</context>
<context>
    <name>ReconciliationModel</name>
    <message>
        <source>Agrees</source>
        <translation>Stämmer</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Förklarad</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Skiljer sig</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Differens</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Klarna</source>
        <translation>Klarna</translation>
    </message>
    <message>
        <source>The rows</source>
        <translation>Raderna</translation>
    </message>
    <message>
        <source>The books</source>
        <translation>Böckerna</translation>
    </message>
</context>
<context>
    <name>RememberedModel</name>
    <message>
        <source>Question</source>
        <translation>Fråga</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… och en till.</numerusform>
            <numerusform>… och %n till.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 payouts and %2 orders read, %3 new, %4 changed.</source>
        <translation>%1 utbetalningar och %2 ordrar lästa, %3 nya, %4 ändrade.</translation>
    </message>
    <message>
        <source>Fetched from Klarna.</source>
        <translation>Hämtat från Klarna.</translation>
    </message>
    <message>
        <source>What is fetched stays. The next fetch goes on from there.</source>
        <translation>Det som är hämtat finns kvar. Nästa hämtning fortsätter därifrån.</translation>
    </message>
    <message>
        <source>The fetch stopped before it was done.</source>
        <translation>Hämtningen slutade innan den var klar.</translation>
    </message>
    <message>
        <source>Fetched from Klarna, but something needs you.</source>
        <translation>Hämtat från Klarna, men något behöver dig.</translation>
    </message>
    <message>
        <source>No voucher was approved.</source>
        <translation>Inget verifikat godkändes.</translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s) approved.</source>
        <translation>
            <numerusform>%n verifikat godkänt.</numerusform>
            <numerusform>%n verifikat godkända.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing that can be approved right now.</source>
        <translation>Det finns inget som kan godkännas just nu.</translation>
    </message>
    <message>
        <source>They wait to be posted in Björn Lundén.</source>
        <translation>De väntar på att bokföras i Björn Lundén.</translation>
    </message>
    <message>
        <source>You stopped it. The others are still drafts.</source>
        <translation>Du avbröt. De andra är fortfarande utkast.</translation>
    </message>
    <message>
        <source>No new voucher was posted.</source>
        <translation>Inget nytt verifikat bokfördes.</translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s) posted in Björn Lundén.</source>
        <translation>
            <numerusform>%n verifikat bokfört i Björn Lundén.</numerusform>
            <numerusform>%n verifikat bokförda i Björn Lundén.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing that waits to be posted.</source>
        <translation>Det finns inget som väntar på att bokföras.</translation>
    </message>
    <message>
        <source>Read back and compared, each with its PDF.</source>
        <translation>Återlästa och jämförda, vart och ett med sin PDF.</translation>
    </message>
    <message>
        <source>%1 is uncertain. It is settled by looking in Björn Lundén.</source>
        <translation>%1 är osäkert. Det reds ut genom att titta i Björn Lundén.</translation>
    </message>
    <message>
        <source>%1 is posted but lacks its PDF. Post again to send it.</source>
        <translation>%1 är bokfört men saknar sin PDF. Bokför igen för att skicka den.</translation>
    </message>
    <message>
        <source>You stopped it. The rest waits, approved.</source>
        <translation>Du avbröt. Resten väntar, godkänt.</translation>
    </message>
    <message>
        <source>%1 payouts and %2 rows read, %3 new, %4 changed.</source>
        <translation>%1 utbetalningar och %2 rader lästa, %3 nya, %4 ändrade.</translation>
    </message>
    <message>
        <source>The file is read in.</source>
        <translation>Filen är inläst.</translation>
    </message>
    <message>
        <source>The file is read in, but something needs you.</source>
        <translation>Filen är inläst, men något behöver dig.</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>Inläst: %1</translation>
    </message>
    <message>
        <source>Klarna has changed nothing that is posted.</source>
        <translation>Klarna har inte ändrat något som är bokfört.</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Bank account</source>
        <translation>Bankkonto</translation>
    </message>
    <message>
        <source>Where Klarna&apos;s payouts arrive.</source>
        <translation>Dit Klarnas utbetalningar kommer.</translation>
    </message>
    <message>
        <source>Clearing account</source>
        <translation>Avräkningskonto</translation>
    </message>
    <message>
        <source>Your claim on Klarna. 1686 in newer charts of accounts, 1580 in older ones.</source>
        <translation>Din fordran på Klarna. 1686 i nyare kontoplaner, 1580 i äldre.</translation>
    </message>
    <message>
        <source>Clearing account for Kustom</source>
        <translation>Avräkningskonto för Kustom</translation>
    </message>
    <message>
        <source>Empty if you do not use Kustom.</source>
        <translation>Tomt om du inte använder Kustom.</translation>
    </message>
    <message>
        <source>Commission from Klarna</source>
        <translation>Provision från Klarna</translation>
    </message>
    <message>
        <source>Currency gain</source>
        <translation>Kursvinst</translation>
    </message>
    <message>
        <source>Currency loss</source>
        <translation>Kursförlust</translation>
    </message>
    <message>
        <source>Disputed orders</source>
        <translation>Omtvistade ordrar</translation>
    </message>
    <message>
        <source>Empty: they stay on the clearing account.</source>
        <translation>Tomt: de stannar på avräkningskontot.</translation>
    </message>
    <message>
        <source>Sales outside the EU</source>
        <translation>Försäljning utanför EU</translation>
    </message>
    <message>
        <source>Klarna&apos;s fees</source>
        <translation>Klarnas avgifter</translation>
    </message>
    <message>
        <source>Fees with VAT.</source>
        <translation>Avgifter med moms.</translation>
    </message>
    <message>
        <source>Fixed fees</source>
        <translation>Fasta avgifter</translation>
    </message>
    <message>
        <source>Other fees</source>
        <translation>Övriga avgifter</translation>
    </message>
    <message>
        <source>Percentage fees</source>
        <translation>Rörliga avgifter</translation>
    </message>
    <message>
        <source>Klarna&apos;s fees without VAT</source>
        <translation>Klarnas avgifter utan moms</translation>
    </message>
    <message>
        <source>Input VAT on fees</source>
        <translation>Ingående moms på avgifter</translation>
    </message>
    <message>
        <source>The VAT that Klarna states, to the öre.</source>
        <translation>Momsen som Klarna anger, på öret.</translation>
    </message>
    <message>
        <source>Gift cards not yet used</source>
        <translation>Ej inlösta presentkort</translation>
    </message>
    <message>
        <source>What you owe those who hold gift cards.</source>
        <translation>Det du är skyldig dem som har presentkort.</translation>
    </message>
    <message>
        <source>Held back by Klarna</source>
        <translation>Innehållet av Klarna</translation>
    </message>
    <message>
        <source>Empty: it stays on the clearing account.</source>
        <translation>Tomt: det stannar på avräkningskontot.</translation>
    </message>
    <message>
        <source>Sales with VAT in another EU country</source>
        <translation>Försäljning med moms i annat EU-land</translation>
    </message>
    <message>
        <source>VAT in another EU country (OSS)</source>
        <translation>Moms i annat EU-land (OSS)</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Öresavrundning</translation>
    </message>
    <message>
        <source>Sales without VAT</source>
        <translation>Försäljning utan moms</translation>
    </message>
    <message>
        <source>Sales 12 %</source>
        <translation>Försäljning 12 %</translation>
    </message>
    <message>
        <source>Sales 25 %</source>
        <translation>Försäljning 25 %</translation>
    </message>
    <message>
        <source>Sales 6 %</source>
        <translation>Försäljning 6 %</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Frakt</translation>
    </message>
    <message>
        <source>Empty: shipping is booked with the goods.</source>
        <translation>Tomt: frakten bokförs med varorna.</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Tillgodohavande</translation>
    </message>
    <message>
        <source>Empty: as gift cards.</source>
        <translation>Tomt: som presentkort.</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Dricks</translation>
    </message>
    <message>
        <source>A debt to the staff, or income without VAT for a sole trader.</source>
        <translation>En skuld till personalen, eller momsfri intäkt för en enskild firma utan anställda.</translation>
    </message>
    <message>
        <source>Output VAT 12 %</source>
        <translation>Utgående moms 12 %</translation>
    </message>
    <message>
        <source>Output VAT 25 %</source>
        <translation>Utgående moms 25 %</translation>
    </message>
    <message>
        <source>Output VAT 6 %</source>
        <translation>Utgående moms 6 %</translation>
    </message>
    <message>
        <source>Approve by itself</source>
        <translation>Godkänn automatiskt</translation>
    </message>
    <message>
        <source>Only what is fully reconciled and has no question.</source>
        <translation>Bara det som är helt avstämt och saknar frågor.</translation>
    </message>
    <message>
        <source>Fetch by itself</source>
        <translation>Hämta automatiskt</translation>
    </message>
    <message>
        <source>Post by itself</source>
        <translation>Bokför automatiskt</translation>
    </message>
    <message>
        <source>Only what is approved.</source>
        <translation>Bara det som är godkänt.</translation>
    </message>
    <message>
        <source>Björn Lundén&apos;s address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Björn Lundén&apos;s sign-in address</source>
        <translation>Adress för inloggning</translation>
    </message>
    <message>
        <source>Book the bank line</source>
        <translation>Bokför bankraden</translation>
    </message>
    <message>
        <source>No: somebody else books what reaches the bank; Klarbok books only the fees.</source>
        <translation>Nej: någon annan bokför det som kommer till banken och Klarbok bokför bara avgifterna.</translation>
    </message>
    <message>
        <source>Date of sales</source>
        <translation>Datum för försäljning</translation>
    </message>
    <message>
        <source>Which day a sale is booked on. Refunds have their own.</source>
        <translation>Vilken dag en försäljning bokförs på. Återbetalningar har sin egen.</translation>
    </message>
    <message>
        <source>A voucher of its own for refunds</source>
        <translation>Eget verifikat för återbetalningar</translation>
    </message>
    <message>
        <source>No: sales and refunds of a day stand together.</source>
        <translation>Nej: dagens försäljning och återbetalningar står tillsammans.</translation>
    </message>
    <message>
        <source>Fees on separate accounts</source>
        <translation>Avgifter på skilda konton</translation>
    </message>
    <message>
        <source>Fixed, percentage and other fees apart.</source>
        <translation>Fasta, rörliga och övriga avgifter var för sig.</translation>
    </message>
    <message>
        <source>Kind of gift cards</source>
        <translation>Sorts presentkort</translation>
    </message>
    <message>
        <source>Usable for goods with different VAT rates: VAT when it is used. Only one rate possible: VAT when it is sold.</source>
        <translation>Kan användas till varor med olika momssatser: moms när kortet används. Bara en momssats möjlig: moms när kortet säljs.</translation>
    </message>
    <message>
        <source>Words for gift cards</source>
        <translation>Ord för presentkort</translation>
    </message>
    <message>
        <source>Order lines without VAT whose name or article number holds one of these words are gift cards. Commas between the words.</source>
        <translation>Orderrader utan moms vars namn eller artikelnummer innehåller något av orden är presentkort. Kommatecken mellan orden.</translation>
    </message>
    <message>
        <source>VAT rate of gift cards</source>
        <translation>Momssats för presentkort</translation>
    </message>
    <message>
        <source>Only for cards with one rate.</source>
        <translation>Bara för kort med en enda momssats.</translation>
    </message>
    <message>
        <source>Klarna&apos;s address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Questions to Klarna per second</source>
        <translation>Frågor till Klarna per sekund</translation>
    </message>
    <message>
        <source>Lower it if Klarna asks you to.</source>
        <translation>Sänk om Klarna ber dig om det.</translation>
    </message>
    <message>
        <source>Accounting method</source>
        <translation>Bokföringsmetod</translation>
    </message>
    <message>
        <source>As in Björn Lundén. Cash method: everything is dated on the payout day.</source>
        <translation>Som i Björn Lundén. Kontantmetoden: allt dateras på utbetalningsdagen.</translation>
    </message>
    <message>
        <source>VAT in other EU countries (OSS)</source>
        <translation>Moms i andra EU-länder (OSS)</translation>
    </message>
    <message>
        <source>Countries and rates for OSS</source>
        <translation>Länder och momssatser för OSS</translation>
    </message>
    <message>
        <source>The buyer&apos;s name in the PDF</source>
        <translation>Köparens namn i PDF:en</translation>
    </message>
    <message>
        <source>Not needed by law. None is safest.</source>
        <translation>Krävs inte av lagen. Inget namn är säkrast.</translation>
    </message>
    <message>
        <source>Largest rounding</source>
        <translation>Största avrundning</translation>
    </message>
    <message>
        <source>Up to this much may be booked as rounding. More than that stops the payout.</source>
        <translation>Så mycket får bokföras som öresavrundning. Mer än så stoppar utbetalningen.</translation>
    </message>
    <message>
        <source>Voucher series</source>
        <translation>Verifikatserie</translation>
    </message>
    <message>
        <source>One letter or digit. Choose one that nothing else uses in Björn Lundén.</source>
        <translation>En bokstav eller siffra. Välj en som inget annat använder i Björn Lundén.</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>Startdatum</translation>
    </message>
    <message>
        <source>Sales before this day are not booked by Klarbok.</source>
        <translation>Försäljning före den här dagen bokförs inte av Klarbok.</translation>
    </message>
    <message>
        <source>Allow an older start date</source>
        <translation>Tillåt ett äldre startdatum</translation>
    </message>
    <message>
        <source>Words for tips</source>
        <translation>Ord för dricks</translation>
    </message>
    <message>
        <source>Order lines without VAT whose name or article number holds one of these words are tips.</source>
        <translation>Orderrader utan moms vars namn eller artikelnummer innehåller något av orden är dricks.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>Orderdatum</translation>
    </message>
    <message>
        <source>Capture date</source>
        <translation>Debiteringsdatum</translation>
    </message>
    <message>
        <source>Payout date</source>
        <translation>Utbetalningsdatum</translation>
    </message>
    <message>
        <source>Accrual method</source>
        <translation>Faktureringsmetoden</translation>
    </message>
    <message>
        <source>Cash method</source>
        <translation>Kontantmetoden</translation>
    </message>
    <message>
        <source>VAT when the card is used</source>
        <translation>Moms när kortet används</translation>
    </message>
    <message>
        <source>VAT when the card is sold</source>
        <translation>Moms när kortet säljs</translation>
    </message>
    <message>
        <source>25 %</source>
        <translation>25 %</translation>
    </message>
    <message>
        <source>12 %</source>
        <translation>12 %</translation>
    </message>
    <message>
        <source>6 %</source>
        <translation>6 %</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Inget namn</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialer</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Hela namnet</translation>
    </message>
    <message>
        <source>Klarna user name</source>
        <translation>Klarna, användarnamn</translation>
    </message>
    <message>
        <source>Klarna password</source>
        <translation>Klarna, lösenord</translation>
    </message>
    <message>
        <source>Kustom user name</source>
        <translation>Kustom, användarnamn</translation>
    </message>
    <message>
        <source>Kustom password</source>
        <translation>Kustom, lösenord</translation>
    </message>
    <message>
        <source>Björn Lundén client id</source>
        <translation>Björn Lundén, klient-id</translation>
    </message>
    <message>
        <source>Björn Lundén client secret</source>
        <translation>Björn Lundén, klienthemlighet</translation>
    </message>
    <message>
        <source>Björn Lundén company key</source>
        <translation>Björn Lundén, företagsnyckel</translation>
    </message>
    <message>
        <source>How PDFs are sent to Björn Lundén</source>
        <translation>Hur PDF:er skickas till Björn Lundén</translation>
    </message>
    <message>
        <source>Change it only if Björn Lundén refuses every PDF.</source>
        <translation>Ändra bara om Björn Lundén avvisar varje PDF.</translation>
    </message>
    <message>
        <source>As a form</source>
        <translation>Som formulär</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Som den är</translation>
    </message>
    <message>
        <source>Yes when you are registered for OSS: what consumers in other EU countries buy has their country&apos;s VAT. No: it has Swedish VAT.</source>
        <translation>Ja när du är registrerad för OSS: det som privatpersoner i andra EU-länder köper har deras lands moms. Nej: det har svensk moms.</translation>
    </message>
    <message>
        <source>A row for each rate that you sell at. Without accounts of its own a row uses the two above.</source>
        <translation>En rad för varje momssats du säljer med. En rad utan egna konton använder de två ovanför.</translation>
    </message>
    <message>
        <source>Lost disputes</source>
        <translation>Förlorade tvister</translation>
    </message>
    <message>
        <source>Where the goods did not come back.</source>
        <translation>När varan inte kom tillbaka.</translation>
    </message>
    <message>
        <source>What is approved or posted stays as it is; only what is not posted yet follows the new method. Change it at the start of a fiscal year, and ask whoever keeps your books. With the cash method too, what Klarna owes at the end of the fiscal year is booked then, by hand.</source>
        <translation>Det som är godkänt eller bokfört ändras inte; bara det som ännu inte är bokfört följer den nya metoden. Byt vid början av ett räkenskapsår, och fråga den som sköter din bokföring. Också med kontantmetoden bokförs det Klarna är skyldigt vid räkenskapsårets slut, för hand.</translation>
    </message>
    <message>
        <source>What is approved or posted stays as it is; only what is not posted yet follows the new rule. Around the end of a fiscal year or VAT period a sale can land on the other side than before.</source>
        <translation>Det som är godkänt eller bokfört ändras inte; bara det som ännu inte är bokfört följer den nya regeln. Kring slutet av ett räkenskapsår eller en momsperiod kan en försäljning hamna på andra sidan mot förut.</translation>
    </message>
    <message>
        <source>The Riksbank&apos;s address</source>
        <translation>Riksbankens adress</translation>
    </message>
    <message>
        <source>Where the exchange rates of payouts in other currencies are read.</source>
        <translation>Där växelkurser för utbetalningar i andra valutor läses.</translation>
    </message>
    <message>
        <source>Cost centre</source>
        <translation>Kostnadsställe</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Its code in Björn Lundén. It stands on income and costs, accounts 3000 to 8999, of drafts and new vouchers. Empty: none.</source>
        <translation>Dess kod i Björn Lundén. Det står på intäkter och kostnader, konto 3000–8999, i utkast och nya verifikat. Tomt: inget.</translation>
    </message>
    <message>
        <source>Expected fees</source>
        <translation>Förväntade avgifter</translation>
    </message>
    <message>
        <source>By payment type: per cent and kronor for each sale, without VAT, as in * 2.49 3.00; card 1.50. * is all others. Empty: nothing is compared.</source>
        <translation>Per betalsätt: procent och kronor för varje försäljning, utan moms, som i * 2,49 3,00; card 1,50. * är alla andra. Tomt: inget jämförs.</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
</context>
<context>
    <name>TodoModel</name>
    <message numerus="yes">
        <source>payout(s) that do not add up or have questions</source>
        <translation>
            <numerusform>utbetalning som inte stämmer eller har frågor</numerusform>
            <numerusform>utbetalningar som inte stämmer eller har frågor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>voucher(s) with questions, refused or without PDF</source>
        <translation>
            <numerusform>verifikat med frågor, avvisat eller utan PDF</numerusform>
            <numerusform>verifikat med frågor, avvisade eller utan PDF</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reconciled voucher(s) to approve</source>
        <translation>
            <numerusform>avstämt verifikat att godkänna</numerusform>
            <numerusform>avstämda verifikat att godkänna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>approved voucher(s) to post</source>
        <translation>
            <numerusform>godkänt verifikat att bokföra</numerusform>
            <numerusform>godkända verifikat att bokföra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>voucher(s) whose posting is uncertain</source>
        <translation>
            <numerusform>verifikat som är osäkert</numerusform>
            <numerusform>verifikat som är osäkra</numerusform>
        </translation>
    </message>
    <message>
        <source>See where they differ</source>
        <translation>Se var de skiljer sig</translation>
    </message>
    <message>
        <source>Read the questions</source>
        <translation>Läs frågorna</translation>
    </message>
    <message>
        <source>Review and approve</source>
        <translation>Granska och godkänn</translation>
    </message>
    <message>
        <source>Post in Björn Lundén</source>
        <translation>Bokför i Björn Lundén</translation>
    </message>
    <message>
        <source>Look in Björn Lundén</source>
        <translation>Titta i Björn Lundén</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nästa steg</translation>
    </message>
    <message numerus="yes">
        <source>debt(s) to Klarna and no payout for 30 days</source>
        <translation>
            <numerusform>skuld till Klarna och ingen utbetalning på 30 dagar</numerusform>
            <numerusform>skulder till Klarna och ingen utbetalning på 30 dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>See the payout</source>
        <translation>Se utbetalningen</translation>
    </message>
    <message numerus="yes">
        <source>posted voucher(s) that Klarna has changed since</source>
        <translation>
            <numerusform>bokfört verifikat som Klarna har ändrat sedan dess</numerusform>
            <numerusform>bokförda verifikat som Klarna har ändrat sedan dess</numerusform>
        </translation>
    </message>
    <message>
        <source>See what and correct it</source>
        <translation>Se vad och rätta</translation>
    </message>
</context>
<context>
    <name>TransactionModel</name>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Belopp</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>Moms</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Sort</translation>
    </message>
</context>
<context>
    <name>VoucherListModel</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Ordrar</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Belopp</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
</context>
<context>
    <name>VoucherRowModel</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Kontonamn</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Debet</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Kredit</translation>
    </message>
    <message>
        <source>Cost centre and project</source>
        <translation>Kostnadsställe och projekt</translation>
    </message>
</context>
<context>
    <name>klarbok</name>
    <message>
        <source>Vouchers from Klarna to Björn Lundén, approved by you.</source>
        <translation>Verifikat från Klarna till Björn Lundén, godkända av dig.</translation>
    </message>
    <message>
        <source>Where workspaces live.</source>
        <translation>Var arbetsytor finns.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>mapp</translation>
    </message>
    <message>
        <source>Which workspace to open.</source>
        <translation>Vilken arbetsyta som öppnas.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>namn</translation>
    </message>
    <message>
        <source>Where keys are kept: keychain or env.</source>
        <translation>Var nycklar finns: keychain eller env.</translation>
    </message>
    <message>
        <source>place</source>
        <translation>plats</translation>
    </message>
    <message>
        <source>Pretend that it is this time at start (ISO 8601).</source>
        <translation>Låtsas att det är den här tiden vid start (ISO 8601).</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tid</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::AccountField</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Type a number or a part of the account&apos;s name</source>
        <translation>Skriv ett nummer eller en del av kontots namn</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Nummer eller namn</translation>
    </message>
    <message>
        <source>Accounts that fit</source>
        <translation>Konton som passar</translation>
    </message>
    <message>
        <source>Not in the chart of accounts as it was last read</source>
        <translation>Finns inte i kontoplanen så som den senast lästes</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::AccountsStep</name>
    <message>
        <source>Accounts</source>
        <translation>Konton</translation>
    </message>
    <message>
        <source>These are proposed from your own chart of accounts in Björn Lundén. Change those that you book differently; all of them can be changed later.</source>
        <translation>Förslagen kommer från din egen kontoplan i Björn Lundén. Ändra de konton som du bokför på annat sätt. Allt går att ändra senare.</translation>
    </message>
    <message>
        <source>Reading the chart of accounts …</source>
        <translation>Läser kontoplanen …</translation>
    </message>
    <message>
        <source>not in the chart of accounts</source>
        <translation>finns inte i kontoplanen</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are not in your chart of accounts.</source>
        <translation>
            <numerusform>Ett konto finns inte i din kontoplan.</numerusform>
            <numerusform>%n konton finns inte i din kontoplan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another account, or add them in Björn Lundén before you post. Vouchers with such an account are not sent.</source>
        <translation>Välj ett annat konto, eller lägg upp kontot i Björn Lundén innan du bokför. Verifikat med ett sådant konto skickas inte.</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::AnswerEditor</name>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Without VAT, only an account</source>
        <translation>Utan moms, bara konto</translation>
    </message>
    <message>
        <source>Deduct the VAT that Klarna states</source>
        <translation>Dra av momsen som Klarna anger</translation>
    </message>
    <message>
        <source>Deduct no VAT</source>
        <translation>Dra inte av någon moms</translation>
    </message>
    <message>
        <source>&amp;VAT rate</source>
        <translation>&amp;Momssats</translation>
    </message>
    <message>
        <source>&amp;VAT on the fee</source>
        <translation>&amp;Moms på avgiften</translation>
    </message>
    <message>
        <source>&amp;What is right?</source>
        <translation>Vilket stä&amp;mmer?</translation>
    </message>
    <message>
        <source>A&amp;ccount (if not the usual one for the rate)</source>
        <translation>K&amp;onto (om det inte är momssatsens vanliga)</translation>
    </message>
    <message>
        <source>A&amp;ccount (if not the usual one for fees)</source>
        <translation>K&amp;onto (om det inte är det vanliga för avgifter)</translation>
    </message>
    <message>
        <source>A&amp;ccount</source>
        <translation>K&amp;onto</translation>
    </message>
    <message>
        <source>For example: as on receipt 1002</source>
        <translation>Till exempel: enligt kvitto 1002</translation>
    </message>
    <message>
        <source>&amp;Remember for all such rows</source>
        <translation>Gä&amp;ller alla sådana rader</translation>
    </message>
    <message>
        <source>Holds from now on for %1. You can stop using it under Settings.</source>
        <translation>Gäller från och med nu %1. Du kan sluta använda svaret under Inställningar.</translation>
    </message>
    <message>
        <source>Vouchers with loans are still never approved by themselves.</source>
        <translation>Verifikat med lån godkänns ändå aldrig av sig själva.</translation>
    </message>
    <message>
        <source>Answ&amp;er</source>
        <translation>Spara svar&amp;et</translation>
    </message>
    <message>
        <source>&amp;Look in the books again</source>
        <translation>Titta i bok&amp;föringen igen</translation>
    </message>
    <message>
        <source>Read the &amp;order again</source>
        <translation>Läs or&amp;dern igen</translation>
    </message>
    <message>
        <source>Choose an account in the list, or type its number.</source>
        <translation>Välj ett konto i listan eller skriv dess nummer.</translation>
    </message>
    <message>
        <source>Enter the account.</source>
        <translation>Ange kontot.</translation>
    </message>
    <message>
        <source>&amp;Note (required): where the figures come from</source>
        <translation>Ante&amp;ckning (krävs): varifrån uppgifterna kommer</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>Ante&amp;ckning</translation>
    </message>
    <message>
        <source>Type a number or a part of the account&apos;s name</source>
        <translation>Skriv ett nummer eller en del av kontots namn</translation>
    </message>
    <message>
        <source>Choose or enter an answer first</source>
        <translation>Välj eller ange ett svar först</translation>
    </message>
    <message>
        <source>A note is required: it says where the figures come from</source>
        <translation>En anteckning krävs: den säger varifrån uppgifterna kommer</translation>
    </message>
    <message>
        <source>Book by this answer</source>
        <translation>Bokför enligt svaret</translation>
    </message>
    <message>
        <source>E&amp;xchange rate, kronor for one</source>
        <translation>Vä&amp;xelkurs, kronor för en</translation>
    </message>
    <message>
        <source>For example: 11,20</source>
        <translation>Till exempel: 11,20</translation>
    </message>
    <message>
        <source>Enter the rate as a figure, for example 11,20.</source>
        <translation>Ange kursen som en siffra, till exempel 11,20.</translation>
    </message>
    <message>
        <source>Read the rate &amp;again</source>
        <translation>&amp;Läs kursen igen</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::Application</name>
    <message>
        <source>Klarbok</source>
        <translation>Klarbok</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::BalancePage</name>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>By Klarna&apos;s own figures</source>
        <translation>Enligt Klarnas egna siffror</translation>
    </message>
    <message>
        <source>By the vouchers</source>
        <translation>Enligt verifikaten</translation>
    </message>
    <message>
        <source>On the account in the books</source>
        <translation>På kontot i bokföringen</translation>
    </message>
    <message>
        <source>Differences of the balance</source>
        <translation>Saldots differenser</translation>
    </message>
    <message>
        <source>Vouchers on the account that are not from Klarbok</source>
        <translation>Verifikat på kontot som inte kommer från Klarbok</translation>
    </message>
    <message>
        <source>What Klarna owes you at the end of a day</source>
        <translation>Vad Klarna är skyldig dig när dagen är slut</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differenser</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>Da&amp;g</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>I&amp;dag</translation>
    </message>
    <message>
        <source>The balance of today</source>
        <translation>Saldot idag</translation>
    </message>
    <message>
        <source>&amp;Last month end</source>
        <translation>&amp;Förra månadsskiftet</translation>
    </message>
    <message>
        <source>The last day of the month before the shown one</source>
        <translation>Sista dagen i månaden före den som visas</translation>
    </message>
    <message>
        <source>Reading the balance …</source>
        <translation>Läser saldot …</translation>
    </message>
    <message>
        <source>The three agree</source>
        <translation>De tre stämmer</translation>
    </message>
    <message>
        <source>The two agree</source>
        <translation>De två stämmer</translation>
    </message>
    <message>
        <source>Klarna, the vouchers and the books say the same.</source>
        <translation>Klarna, verifikaten och bokföringen säger samma sak.</translation>
    </message>
    <message>
        <source>Klarna and the vouchers say the same. The books were not read.</source>
        <translation>Klarna och verifikaten säger samma sak. Bokföringen är inte läst.</translation>
    </message>
    <message>
        <source>Sold and not paid out, less debts, with what is held back.</source>
        <translation>Sålt och inte utbetalt, minus skuld, plus det som hålls inne.</translation>
    </message>
    <message>
        <source>All vouchers up to the day, drafts as well.</source>
        <translation>Alla verifikat till och med dagen, även utkast.</translation>
    </message>
    <message>
        <source>The books were not read.</source>
        <translation>Bokföringen är inte läst.</translation>
    </message>
    <message>
        <source>By the SIE file of %1.</source>
        <translation>Enligt SIE-filen från %1.</translation>
    </message>
    <message>
        <source>In Björn Lundén, with all that is booked there.</source>
        <translation>I Björn Lundén, med allt som är bokfört där.</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Stämmer</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Skiljer sig</translation>
    </message>
    <message>
        <source>Not from Klarbok</source>
        <translation>Inte från Klarbok</translation>
    </message>
    <message>
        <source>Nothing else stands on the account</source>
        <translation>Inget annat står på kontot</translation>
    </message>
    <message>
        <source>The books are not read</source>
        <translation>Bokföringen är inte läst</translation>
    </message>
    <message>
        <source>Since %1 there are only vouchers from Klarbok.</source>
        <translation>Sedan %1 finns där bara verifikat från Klarbok.</translation>
    </message>
    <message>
        <source>Sold, not paid out, by age</source>
        <translation>Sålt, inte utbetalt, efter ålder</translation>
    </message>
    <message>
        <source>Sold, not paid out</source>
        <translation>Sålt, inte utbetalt</translation>
    </message>
    <message>
        <source>Nothing known waits for its payout</source>
        <translation>Inget känt väntar på utbetalning</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Avgifter</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::Banner</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Kopiera detaljer</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>S&amp;täng</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Stäng meddelandet</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::BooksStep</name>
    <message>
        <source>Connect Björn Lundén</source>
        <translation>Anslut Björn Lundén</translation>
    </message>
    <message>
        <source>Enter the client id and secret that Björn Lundén has given you, and activate the integration for the company. Then choose the company.</source>
        <translation>Ange klient-id och klienthemlighet som du har fått av Björn Lundén, och aktivera integrationen för företaget. Välj sedan företaget.</translation>
    </message>
    <message>
        <source>Björn Lundén</source>
        <translation>Björn Lundén</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>En annan adress</translation>
    </message>
    <message>
        <source>Which Björn Lundén</source>
        <translation>Vilken Björn Lundén</translation>
    </message>
    <message>
        <source>&amp;Connect to</source>
        <translation>Ans&amp;lut till</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adress</translation>
    </message>
    <message>
        <source>S&amp;ign-in address</source>
        <translation>Adress för &amp;inloggning</translation>
    </message>
    <message>
        <source>Client &amp;id</source>
        <translation>Klient-i&amp;d</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>Klient&amp;hemlighet</translation>
    </message>
    <message>
        <source>Companies to choose from</source>
        <translation>Företag att välja mellan</translation>
    </message>
    <message>
        <source>C&amp;ompany</source>
        <translation>&amp;Företag</translation>
    </message>
    <message>
        <source>Asking Björn Lundén …</source>
        <translation>Frågar Björn Lundén …</translation>
    </message>
    <message>
        <source>&amp;Show companies</source>
        <translation>&amp;Visa företag</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nästa</translation>
    </message>
    <message>
        <source>No company has let Klarbok in.</source>
        <translation>Inget företag har släppt in Klarbok.</translation>
    </message>
    <message>
        <source>The keys work. Activate the integration for the company in Björn Lundén and try again.</source>
        <translation>Nycklarna fungerar. Aktivera integrationen för företaget i Björn Lundén och försök igen.</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::BusyBar</name>
    <message>
        <source>&amp;Stop</source>
        <translation>Avbr&amp;yt</translation>
    </message>
    <message>
        <source>How far the work has come</source>
        <translation>Hur långt arbetet har kommit</translation>
    </message>
    <message>
        <source>Stop the work</source>
        <translation>Avbryt arbetet</translation>
    </message>
    <message>
        <source>Stopping at the next safe point …</source>
        <translation>Avbryter vid nästa säkra punkt …</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::CalendarPage</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Månad</translation>
    </message>
    <message>
        <source>Previous month (Page Up)</source>
        <translation>Föregående månad (Page Up)</translation>
    </message>
    <message>
        <source>Next month (Page Down)</source>
        <translation>Nästa månad (Page Down)</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>I&amp;dag</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Gå till idag</translation>
    </message>
    <message>
        <source>Nothing is fetched yet. Fetch from Klarna (F5), and each day says here how far it has come.</source>
        <translation>Inget är hämtat än. Hämta från Klarna (F5), så visar varje dag här hur långt den har kommit.</translation>
    </message>
    <message>
        <source>Nothing sold and nothing paid out in the month.</source>
        <translation>Inget sålt och inget utbetalt i månaden.</translation>
    </message>
    <message>
        <source>In the month: %1.</source>
        <translation>I månaden: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) stopped</source>
        <translation>
            <numerusform>%n dag stoppad</numerusform>
            <numerusform>%n dagar stoppade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) need you</source>
        <translation>
            <numerusform>%n dag behöver dig</numerusform>
            <numerusform>%n dagar behöver dig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) to post</source>
        <translation>
            <numerusform>%n dag att bokföra</numerusform>
            <numerusform>%n dagar att bokföra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) posted</source>
        <translation>
            <numerusform>%n dag bokförd</numerusform>
            <numerusform>%n dagar bokförda</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>klarbok::ui::CompanyStep</name>
    <message>
        <source>Welcome to Klarbok</source>
        <translation>Välkommen till Klarbok</translation>
    </message>
    <message>
        <source>Klarbok reads what Klarna has paid out, builds vouchers, and posts them in Björn Lundén when you have approved them. Begin with your company.</source>
        <translation>Klarbok läser vad Klarna har betalat ut, bygger verifikat och bokför dem i Björn Lundén när du har godkänt dem. Börja med ditt företag.</translation>
    </message>
    <message>
        <source>&amp;Name of the company</source>
        <translation>Företa&amp;gets namn</translation>
    </message>
    <message>
        <source>&amp;Organisation number</source>
        <translation>&amp;Organisationsnummer</translation>
    </message>
    <message>
        <source>NNNNNN-NNNN</source>
        <translation>NNNNNN-NNNN</translation>
    </message>
    <message>
        <source>Everything about the company stays on this computer. Keys are kept in its keychain.</source>
        <translation>Allt om företaget stannar på den här datorn. Nycklar sparas i datorns nyckelring.</translation>
    </message>
    <message>
        <source>The organisation number is not right.</source>
        <translation>Organisationsnumret stämmer inte.</translation>
    </message>
    <message>
        <source>It has ten digits, and the last one checks the others. Look at it once more. Nothing has been saved.</source>
        <translation>Det har tio siffror, och den sista kontrollerar de andra. Titta på det en gång till. Inget har sparats.</translation>
    </message>
    <message>
        <source>The name cannot be used.</source>
        <translation>Namnet går inte att använda.</translation>
    </message>
    <message>
        <source>There may be a workspace with the same name already. Choose another name. Nothing has been saved.</source>
        <translation>Det kan redan finnas en arbetsyta med samma namn. Välj ett annat namn. Inget har sparats.</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::ConnectionsTab</name>
    <message>
        <source>Choose &amp;company …</source>
        <translation>Välj &amp;företag …</translation>
    </message>
    <message>
        <source>&amp;Try the connections</source>
        <translation>T&amp;esta anslutningarna</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Companies to choose from</source>
        <translation>Företag att välja mellan</translation>
    </message>
    <message>
        <source>Asks both services, and looks at accounts and open periods</source>
        <translation>Frågar båda tjänsterna och tittar på konton och öppna perioder</translation>
    </message>
    <message>
        <source>No company has let Klarbok in.</source>
        <translation>Inget företag har släppt in Klarbok.</translation>
    </message>
    <message>
        <source>Activate the integration for the company in Björn Lundén and try again.</source>
        <translation>Aktivera integrationen för företaget i Björn Lundén och försök igen.</translation>
    </message>
    <message>
        <source>Both connections work.</source>
        <translation>Båda anslutningarna fungerar.</translation>
    </message>
    <message>
        <source>The accounts are in the chart and the periods are open.</source>
        <translation>Kontona finns i kontoplanen och perioderna är öppna.</translation>
    </message>
    <message>
        <source>Not every connection works.</source>
        <translation>Alla anslutningar fungerar inte.</translation>
    </message>
    <message>
        <source>The connections work, but something stands in the way.</source>
        <translation>Anslutningarna fungerar, men något är i vägen.</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::DayPanel</name>
    <message>
        <source>The day&apos;s vouchers</source>
        <translation>Dagens verifikat</translation>
    </message>
    <message>
        <source>The chosen day</source>
        <translation>Vald dag</translation>
    </message>
    <message>
        <source>No vouchers</source>
        <translation>Inga verifikat</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::FeesTab</name>
    <message>
        <source>Fees that are not as expected</source>
        <translation>Avgifter som inte är som väntat</translation>
    </message>
    <message>
        <source>Fees by payout</source>
        <translation>Avgifter per utbetalning</translation>
    </message>
    <message>
        <source>No fee is off</source>
        <translation>Ingen avgift avviker</translation>
    </message>
    <message>
        <source>No payouts in the period</source>
        <translation>Inga utbetalningar i perioden</translation>
    </message>
    <message>
        <source>Payouts from %1 to %2, fees without VAT. %3</source>
        <translation>Utbetalningar från %1 till %2, avgifter utan moms. %3</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::FetchStep</name>
    <message>
        <source>First fetch</source>
        <translation>Första hämtningen</translation>
    </message>
    <message>
        <source>Klarbok now reads payouts and orders from the start date on, and builds drafts. Nothing is posted until you have approved it.</source>
        <translation>Klarbok läser nu utbetalningar och ordrar från startdatum och framåt och bygger utkast. Inget bokförs förrän du har godkänt det.</translation>
    </message>
    <message>
        <source>&amp;Show the vouchers</source>
        <translation>&amp;Visa verifikaten</translation>
    </message>
    <message>
        <source>&amp;Fetch from Klarna</source>
        <translation>&amp;Hämta från Klarna</translation>
    </message>
    <message>
        <source>Connecting to Klarna …</source>
        <translation>Ansluter till Klarna …</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::GiftCardsPage</name>
    <message>
        <source>Gift cards</source>
        <translation>Presentkort</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Ingående saldo</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Sålt</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Inlöst</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>Utgående saldo</translation>
    </message>
    <message>
        <source>Gift cards sold and used</source>
        <translation>Sålda och inlösta presentkort</translation>
    </message>
    <message>
        <source>What you owe those who hold gift cards</source>
        <translation>Det du är skyldig dem som har presentkort</translation>
    </message>
    <message>
        <source>From and including</source>
        <translation>Från och med</translation>
    </message>
    <message>
        <source>To and including</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Från</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>ti&amp;ll</translation>
    </message>
    <message>
        <source>No gift cards in the period</source>
        <translation>Inga presentkort under perioden</translation>
    </message>
    <message>
        <source>Gift cards are found by their words, see Settings.</source>
        <translation>Presentkort känns igen på sina ord, se Inställningar.</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::Guide</name>
    <message>
        <source>&amp;Back</source>
        <translation>Till&amp;baka</translation>
    </message>
    <message>
        <source>Klarbok</source>
        <translation>Klarbok</translation>
    </message>
    <message>
        <source>Steps of the guide</source>
        <translation>Guidens steg</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::GuideStep</name>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nästa</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::KlarnaStep</name>
    <message>
        <source>Connect Klarna</source>
        <translation>Anslut Klarna</translation>
    </message>
    <message>
        <source>Make API keys in Klarna&apos;s portal: Settings, Klarna API credentials. Klarbok only reads. The keys are tried at once and kept in the computer&apos;s keychain.</source>
        <translation>Skapa API-nycklar i Klarnas portal, under inställningarna för API-nycklar. Klarbok läser bara. Nycklarna testas direkt och sparas i datorns nyckelring.</translation>
    </message>
    <message>
        <source>Klarna</source>
        <translation>Klarna</translation>
    </message>
    <message>
        <source>Klarna&apos;s test environment</source>
        <translation>Klarnas testmiljö</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>En annan adress</translation>
    </message>
    <message>
        <source>Which Klarna</source>
        <translation>Vilken Klarna</translation>
    </message>
    <message>
        <source>&amp;Connect to</source>
        <translation>Ans&amp;lut till</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adress</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>An&amp;vändarnamn</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Lö&amp;senord</translation>
    </message>
    <message>
        <source>Trying the keys with Klarna …</source>
        <translation>Testar nycklarna hos Klarna …</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>I nyckelringen</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::LineParts</name>
    <message>
        <source>Klarna&apos;s rows in the line</source>
        <translation>Klarnas rader bakom raden</translation>
    </message>
    <message>
        <source>No rows to show</source>
        <translation>Inga rader att visa</translation>
    </message>
    <message>
        <source>The line comes from Klarna&apos;s totals, or everything on it agrees.</source>
        <translation>Beloppet kommer från Klarnas totaler, eller så stämmer allt.</translation>
    </message>
    <message>
        <source>Orders in the line</source>
        <translation>Ordrar bakom raden</translation>
    </message>
    <message>
        <source>Voucher rows of the line</source>
        <translation>Verifikatrader bakom raden</translation>
    </message>
    <message>
        <source>On no voucher</source>
        <translation>Inte på något verifikat</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Ordrar</translation>
    </message>
    <message>
        <source>Voucher rows</source>
        <translation>Verifikatrader</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::LogPage</name>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Behandlingshistorik</translation>
    </message>
    <message>
        <source>Everything that has happened, kept so that nobody can change it unseen</source>
        <translation>Allt som har hänt, bevarat så att ingen kan ändra det obemärkt</translation>
    </message>
    <message>
        <source>&amp;Check the chain</source>
        <translation>Ko&amp;ntrollera kedjan</translation>
    </message>
    <message>
        <source>Check that no entry has been changed or taken away</source>
        <translation>Kontrollera att ingen post har ändrats eller tagits bort</translation>
    </message>
    <message>
        <source>Search voucher, event or user</source>
        <translation>Sök verifikat, händelse eller användare</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Sök i loggen</translation>
    </message>
    <message>
        <source>The log is empty</source>
        <translation>Loggen är tom</translation>
    </message>
    <message>
        <source>The log is whole.</source>
        <translation>Loggen är hel.</translation>
    </message>
    <message>
        <source>%1 entries were checked. None is changed or missing.</source>
        <translation>%1 poster kontrollerades. Ingen är ändrad eller saknas.</translation>
    </message>
    <message>
        <source>The log has been changed outside Klarbok.</source>
        <translation>Loggen har ändrats utanför Klarbok.</translation>
    </message>
    <message>
        <source>The chain breaks at entry %1 of %2. What stands in Björn Lundén is not touched. Put back a backup copy of the workspace&apos;s file, or ask the support of Klarbok.</source>
        <translation>Kedjan bryts vid post %1 av %2. Det som står i Björn Lundén är orört. Lägg tillbaka en säkerhetskopia av arbetsytans fil, eller fråga Klarboks support.</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::MainWindow</name>
    <message>
        <source>Klarbok</source>
        <translation>Klarbok</translation>
    </message>
    <message>
        <source>&amp;Fetch from Klarna</source>
        <translation>Hä&amp;mta från Klarna</translation>
    </message>
    <message>
        <source>Read new payouts and orders</source>
        <translation>Läs nya utbetalningar och ordrar</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arkiv</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>Arbets&amp;yta</translation>
    </message>
    <message>
        <source>&amp;New workspace …</source>
        <translation>&amp;Ny arbetsyta …</translation>
    </message>
    <message>
        <source>&amp;Guide …</source>
        <translation>&amp;Guide …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>A&amp;vsluta</translation>
    </message>
    <message>
        <source>V&amp;oucher</source>
        <translation>&amp;Verifikat</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Vi&amp;sa</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Inställningar</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjälp</translation>
    </message>
    <message>
        <source>&amp;About Klarbok</source>
        <translation>&amp;Om Klarbok</translation>
    </message>
    <message>
        <source>%1 – Klarbok</source>
        <translation>%1 – Klarbok</translation>
    </message>
    <message>
        <source>About Klarbok</source>
        <translation>Om Klarbok</translation>
    </message>
    <message>
        <source>Klarbok %1</source>
        <translation>Klarbok %1</translation>
    </message>
    <message>
        <source>From Klarna&apos;s payouts to approved vouchers in Björn Lundén. Keys and data stay on this computer.</source>
        <translation>Från Klarnas utbetalningar till godkända verifikat i Björn Lundén. Nycklar och data stannar på den här datorn.</translation>
    </message>
    <message>
        <source>&amp;Export the table …</source>
        <translation>&amp;Exportera tabell …</translation>
    </message>
    <message>
        <source>Save what the table shows as a file for spreadsheets</source>
        <translation>Spara det som tabellen visar som en fil för kalkylprogram</translation>
    </message>
    <message>
        <source>There is nothing to export here.</source>
        <translation>Här finns inget att exportera.</translation>
    </message>
    <message>
        <source>Choose a page or a tab with a table that has rows.</source>
        <translation>Välj en sida eller flik med en tabell som har rader.</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Exportera tabell</translation>
    </message>
    <message>
        <source>&amp;Check against Klarna</source>
        <translation>&amp;Kontrollera mot Klarna</translation>
    </message>
    <message>
        <source>Read the last 90 days again and see whether Klarna has changed what is posted</source>
        <translation>Läs de senaste 90 dagarna igen och se om Klarna har ändrat något som är bokfört</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::MonthModel</name>
    <message>
        <source>today</source>
        <translation>idag</translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s)</source>
        <translation>
            <numerusform>%n verifikat</numerusform>
            <numerusform>%n verifikat</numerusform>
        </translation>
    </message>
    <message>
        <source>w. %1</source>
        <translation>v. %1</translation>
    </message>
    <message>
        <source>week %1</source>
        <translation>vecka %1</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::OssPage</name>
    <message>
        <source>OSS</source>
        <translation>OSS</translation>
    </message>
    <message>
        <source>VAT of other EU countries</source>
        <translation>Andra EU-länders moms</translation>
    </message>
    <message>
        <source>VAT of other EU countries that you report through OSS</source>
        <translation>Andra EU-länders moms, som du redovisar genom OSS</translation>
    </message>
    <message>
        <source>&amp;Export CSV …</source>
        <translation>&amp;Exportera CSV …</translation>
    </message>
    <message>
        <source>The list as a file for spreadsheets</source>
        <translation>Listan som en fil för kalkylprogram</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kvartal</translation>
    </message>
    <message>
        <source>&amp;Quarter</source>
        <translation>&amp;Kvartal</translation>
    </message>
    <message>
        <source>No OSS sales in the quarter</source>
        <translation>Ingen OSS-försäljning i kvartalet</translation>
    </message>
    <message>
        <source>Sales with another EU country&apos;s VAT are listed here.</source>
        <translation>Här står försäljning med ett annat EU-lands moms.</translation>
    </message>
    <message>
        <source>Export the OSS list</source>
        <translation>Exportera OSS-listan</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::OssTable</name>
    <message>
        <source>Remove row</source>
        <translation>Ta bort rad</translation>
    </message>
    <message>
        <source>Countries and VAT rates for OSS</source>
        <translation>Länder och momssatser för OSS</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>VAT rate, %</source>
        <translation>Momssats, %</translation>
    </message>
    <message>
        <source>Account for sales</source>
        <translation>Konto för försäljning</translation>
    </message>
    <message>
        <source>Account for VAT</source>
        <translation>Konto för moms</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>Lägg till rad</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Klarna owes you</source>
        <translation>Klarna är skyldig dig</translation>
    </message>
    <message>
        <source>Last fetched</source>
        <translation>Senast hämtat</translation>
    </message>
    <message>
        <source>Posted vouchers</source>
        <translation>Bokförda verifikat</translation>
    </message>
    <message>
        <source>What needs you</source>
        <translation>Det som behöver dig</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Behöver dig</translation>
    </message>
    <message>
        <source>Nothing is fetched yet</source>
        <translation>Inget är hämtat ännu</translation>
    </message>
    <message>
        <source>Choose Fetch from Klarna to begin.</source>
        <translation>Välj Hämta från Klarna för att börja.</translation>
    </message>
    <message>
        <source>Nothing needs you right now</source>
        <translation>Inget behöver dig just nu</translation>
    </message>
    <message>
        <source>All vouchers are posted and every payout adds up.</source>
        <translation>Alla verifikat är bokförda och varje utbetalning stämmer.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Aldrig</translation>
    </message>
    <message>
        <source>The newest of %1 payouts is from %2.</source>
        <translation>Den senaste av %1 utbetalningar är från %2.</translation>
    </message>
    <message>
        <source>No payouts yet.</source>
        <translation>Inga utbetalningar ännu.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Vouchers are built when payouts are fetched.</source>
        <translation>Verifikat byggs när utbetalningar hämtas.</translation>
    </message>
    <message>
        <source>Everything is in Björn Lundén.</source>
        <translation>Allt står i Björn Lundén.</translation>
    </message>
    <message>
        <source>The rest is drafts or waits to be posted.</source>
        <translation>Resten är utkast eller väntar på att bokföras.</translation>
    </message>
    <message>
        <source>The vouchers say %1. Björn Lundén could not be asked: %2</source>
        <translation>Verifikaten säger %1. Björn Lundén gick inte att fråga: %2</translation>
    </message>
    <message>
        <source>The vouchers say %1, the books %2.</source>
        <translation>Verifikaten säger %1, böckerna %2.</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Stämmer</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Skiljer sig</translation>
    </message>
    <message>
        <source>The vouchers say %1. %2</source>
        <translation>Verifikaten säger %1. %2</translation>
    </message>
    <message>
        <source>The vouchers say %1, the SIE file of %3 says %2.</source>
        <translation>Verifikaten säger %1, SIE-filen från %3 säger %2.</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::Page</name>
    <message>
        <source>Connecting to Klarna …</source>
        <translation>Ansluter till Klarna …</translation>
    </message>
    <message>
        <source>Approving …</source>
        <translation>Godkänner …</translation>
    </message>
    <message>
        <source>Connecting to Björn Lundén …</source>
        <translation>Ansluter till Björn Lundén …</translation>
    </message>
    <message>
        <source>Looking in Björn Lundén …</source>
        <translation>Tittar i Björn Lundén …</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Läser filen …</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::PayoutReconciliation</name>
    <message>
        <source>&amp;Next difference</source>
        <translation>&amp;Nästa differens</translation>
    </message>
    <message>
        <source>&amp;Previous difference</source>
        <translation>&amp;Föregående differens</translation>
    </message>
    <message>
        <source>Show &amp;only differences</source>
        <translation>Visa bara &amp;differenser</translation>
    </message>
    <message>
        <source>Klarna, the rows and the books</source>
        <translation>Klarna, raderna och bokföringen</translation>
    </message>
    <message>
        <source>Everything agrees</source>
        <translation>Allt stämmer</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differenser</translation>
    </message>
    <message>
        <source>Everything agrees. There are no differences.</source>
        <translation>Allt stämmer. Det finns inga differenser.</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::PayoutsPage</name>
    <message>
        <source>Payouts</source>
        <translation>Utbetalningar</translation>
    </message>
    <message>
        <source>&amp;Klarna&apos;s report …</source>
        <translation>Klarnas &amp;rapport …</translation>
    </message>
    <message>
        <source>Save Klarna&apos;s own PDF of the payout</source>
        <translation>Spara Klarnas egen PDF för utbetalningen</translation>
    </message>
    <message>
        <source>Search date, reference or status</source>
        <translation>Sök datum, referens eller status</translation>
    </message>
    <message>
        <source>Search payouts</source>
        <translation>Sök bland utbetalningar</translation>
    </message>
    <message>
        <source>No payouts yet</source>
        <translation>Inga utbetalningar ännu</translation>
    </message>
    <message>
        <source>Choose Fetch from Klarna to read what has been paid out.</source>
        <translation>Välj Hämta från Klarna för att läsa vad som har betalats ut.</translation>
    </message>
    <message>
        <source>Choose a payout to see how it adds up.</source>
        <translation>Välj en utbetalning för att se hur den stämmer.</translation>
    </message>
    <message>
        <source>Klarna&apos;s rows</source>
        <translation>Klarnas rader</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Verifikat</translation>
    </message>
    <message>
        <source>No vouchers</source>
        <translation>Inga verifikat</translation>
    </message>
    <message>
        <source>There is nothing to book in this payout.</source>
        <translation>Det finns inget att bokföra i den här utbetalningen.</translation>
    </message>
    <message>
        <source>About the payout</source>
        <translation>Om utbetalningen</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Avstämning</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
    <message numerus="yes">
        <source>%n payout(s)</source>
        <translation>
            <numerusform>%n utbetalning</numerusform>
            <numerusform>%n utbetalningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n need(s) you</source>
        <translation>
            <numerusform>, %n behöver dig</numerusform>
            <numerusform>, %n behöver dig</numerusform>
        </translation>
    </message>
    <message>
        <source>Payout %1, %2</source>
        <translation>Utbetalning %1, %2</translation>
    </message>
    <message>
        <source>Rows (%1)</source>
        <translation>Rader (%1)</translation>
    </message>
    <message>
        <source>Vouchers (%1)</source>
        <translation>Verifikat (%1)</translation>
    </message>
    <message>
        <source>Save Klarna&apos;s report</source>
        <translation>Spara Klarnas rapport</translation>
    </message>
    <message>
        <source>&amp;Read in file …</source>
        <translation>&amp;Läs in fil …</translation>
    </message>
    <message>
        <source>Read a settlement report saved from Klarna&apos;s portal, or the books as a SIE file from the bookkeeping program</source>
        <translation>Läs in en utbetalningsrapport sparad från Klarnas portal, eller bokföringen som SIE-fil från bokföringsprogrammet</translation>
    </message>
    <message>
        <source>Read in Klarna&apos;s settlement report or the books</source>
        <translation>Läs in Klarnas utbetalningsrapport eller bokföringen</translation>
    </message>
    <message>
        <source>Settlement reports and SIE files (*.csv *.txt *.se *.si *.sie);;All files (*)</source>
        <translation>Utbetalningsrapporter och SIE-filer (*.csv *.txt *.se *.si *.sie);;Alla filer (*)</translation>
    </message>
    <message>
        <source>Klarna still does not show the order.</source>
        <translation>Klarna visar fortfarande inte ordern.</translation>
    </message>
    <message>
        <source>Try again later, or say on the voucher how it is to be booked.</source>
        <translation>Försök igen senare, eller säg på verifikatet hur den ska bokföras.</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::PdfView</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öppna</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>S&amp;para som …</translation>
    </message>
    <message>
        <source>Open in the computer&apos;s PDF program, where it can be read and printed</source>
        <translation>Öppna i datorns PDF-program, där den kan läsas och skrivas ut</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sidor</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storlek</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingeravtryck (SHA-256)</translation>
    </message>
    <message>
        <source>Save the PDF</source>
        <translation>Spara PDF:en</translation>
    </message>
    <message>
        <source>What the PDF looks like</source>
        <translation>Så ser PDF:en ut</translation>
    </message>
    <message>
        <source>Open the PDF to see the other pages.</source>
        <translation>Öppna PDF:en för att se de andra sidorna.</translation>
    </message>
    <message>
        <source>What the PDF is</source>
        <translation>Vad PDF:en är</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::PeriodDialog</name>
    <message>
        <source>&amp;From and including</source>
        <translation>&amp;Från och med</translation>
    </message>
    <message>
        <source>&amp;To and including</source>
        <translation>&amp;Till och med</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::RememberedTab</name>
    <message>
        <source>Remembered answers</source>
        <translation>Sparade svar</translation>
    </message>
    <message>
        <source>S&amp;top using</source>
        <translation>Sl&amp;uta använda</translation>
    </message>
    <message>
        <source>Drafts where nobody was asked will ask again. What is approved or posted stays</source>
        <translation>Utkast där ingen har frågats frågar igen. Det som är godkänt eller bokfört ändras inte</translation>
    </message>
    <message>
        <source>No remembered answers</source>
        <translation>Inga sparade svar</translation>
    </message>
    <message>
        <source>Mark Remember for all such rows when you answer a question.</source>
        <translation>Markera Gäller alla sådana rader när du svarar på en fråga.</translation>
    </message>
    <message>
        <source>Answers that Klarbok uses for every such row without asking. Vouchers with loans are still approved one by one.</source>
        <translation>Svar som Klarbok använder för alla sådana rader utan att fråga. Verifikat med lån godkänns ändå ett i taget.</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::SecretRow</name>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Ta bort %1</translation>
    </message>
    <message>
        <source>Cancel the change of %1</source>
        <translation>Avbryt ändringen av %1</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändra …</translation>
    </message>
    <message>
        <source>Enter …</source>
        <translation>Ange …</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Ändra %1</translation>
    </message>
    <message>
        <source>Enter %1</source>
        <translation>Ange %1</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Remove it from the keychain?</source>
        <translation>Ta bort ur nyckelringen?</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>I nyckelringen</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Saknas</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::SettingField</name>
    <message>
        <source>kr</source>
        <translation>kr</translation>
    </message>
    <message>
        <source>Choices that fit</source>
        <translation>Val som passar</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Save &amp;changes</source>
        <translation>S&amp;para ändringar</translation>
    </message>
    <message>
        <source>Drafts are built anew. What is approved or posted does not change</source>
        <translation>Utkast byggs om. Det som är godkänt eller bokfört ändras inte</translation>
    </message>
    <message>
        <source>&amp;Undo changes</source>
        <translation>Ån&amp;gra ändringar</translation>
    </message>
    <message>
        <source>Back to what is saved</source>
        <translation>Tillbaka till det som är sparat</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Grupper av inställningar</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Anslutningar</translation>
    </message>
    <message>
        <source>Accounts of your own chart of accounts in Björn Lundén.</source>
        <translation>Konton ur din egen kontoplan i Björn Lundén.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konton</translation>
    </message>
    <message>
        <source>Which day and which series vouchers are booked in.</source>
        <translation>Vilken dag och i vilken serie verifikat bokförs.</translation>
    </message>
    <message>
        <source>Dates and rules</source>
        <translation>Datum och regler</translation>
    </message>
    <message>
        <source>How gift cards and tips are found among order lines.</source>
        <translation>Hur presentkort och dricks känns igen bland orderraderna.</translation>
    </message>
    <message>
        <source>Gift cards and tips</source>
        <translation>Presentkort och dricks</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>Inställningarna är sparade.</translation>
    </message>
    <message>
        <source>Drafts are built anew. What is approved or posted is unchanged.</source>
        <translation>Utkasten är ombyggda. Det som är godkänt eller bokfört är oförändrat.</translation>
    </message>
    <message>
        <source>The company is chosen.</source>
        <translation>Företaget är valt.</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Arbetar …</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n osparad ändring</numerusform>
            <numerusform>%n osparade ändringar</numerusform>
        </translation>
    </message>
    <message>
        <source>What is shipped to other countries: their VAT, or none.</source>
        <translation>Det som skickas till andra länder: deras moms, eller ingen.</translation>
    </message>
    <message>
        <source>Abroad</source>
        <translation>Utland</translation>
    </message>
    <message>
        <source>Remembered answers</source>
        <translation>Sparade svar</translation>
    </message>
    <message>
        <source>The answer is not used any more.</source>
        <translation>Svaret används inte längre.</translation>
    </message>
    <message>
        <source>Drafts where nobody was asked ask again.</source>
        <translation>Utkast där ingen har frågats frågar igen.</translation>
    </message>
    <message>
        <source>Not in Björn Lundén</source>
        <translation>Finns inte i Björn Lundén</translation>
    </message>
    <message>
        <source>%1, closed in Björn Lundén</source>
        <translation>%1, stängt i Björn Lundén</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::SideBar</name>
    <message>
        <source>Pages</source>
        <translation>Sidor</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n väntar</numerusform>
            <numerusform>%1, %n väntar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>klarbok::ui::StartStep</name>
    <message>
        <source>Start date</source>
        <translation>Startdatum</translation>
    </message>
    <message>
        <source>Klarbok books sales from this day on. What was sold before must already be in the books. The earliest day is the first of last month.</source>
        <translation>Klarbok bokför försäljning från och med den här dagen. Det som såldes tidigare ska redan vara bokfört. Den tidigaste dagen är den första i förra månaden.</translation>
    </message>
    <message>
        <source>Already on the clearing account</source>
        <translation>Finns redan på avräkningskontot</translation>
    </message>
    <message>
        <source>Vouchers already on the clearing account</source>
        <translation>Verifikat som redan finns på avräkningskontot</translation>
    </message>
    <message>
        <source>Looking at what the books already hold …</source>
        <translation>Tittar på vad som redan är bokfört …</translation>
    </message>
    <message>
        <source>The start date lies too far back or ahead.</source>
        <translation>Startdatumet ligger för långt bak eller fram.</translation>
    </message>
    <message>
        <source>Choose a day in this month or last month. Nothing was saved.</source>
        <translation>Välj en dag i den här eller förra månaden. Inget sparades.</translation>
    </message>
    <message>
        <source>&amp;Go on anyway</source>
        <translation>&amp;Fortsätt ändå</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nästa</translation>
    </message>
    <message>
        <source>The clearing account already has vouchers from this day on that Klarbok did not make. If they are the same sales, choose a later start date.</source>
        <translation>Avräkningskontot har redan verifikat från och med den här dagen som inte kommer från Klarbok. Om de gäller samma försäljning, välj ett senare startdatum.</translation>
    </message>
    <message>
        <source>Look at this before you go on.</source>
        <translation>Titta på det här innan du fortsätter.</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::Table</name>
    <message>
        <source>Nothing fits the search</source>
        <translation>Inget passar sökningen</translation>
    </message>
    <message>
        <source>Change or clear the search.</source>
        <translation>Ändra eller rensa sökningen.</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::VoucherDetail</name>
    <message>
        <source>Choose a voucher to see its rows and orders.</source>
        <translation>Välj ett verifikat för att se rader och ordrar.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
    <message>
        <source>No rows yet</source>
        <translation>Inga rader ännu</translation>
    </message>
    <message>
        <source>Everything on this voucher is still a question.</source>
        <translation>Allt på det här verifikatet är fortfarande en fråga.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Ordrar</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>About the voucher</source>
        <translation>Om verifikatet</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>-draft</source>
        <translation>-utkast</translation>
    </message>
    <message>
        <source>Frozen when it was approved. Exactly these bytes go to Björn Lundén.</source>
        <translation>Fryst när det godkändes. Exakt den här filen går till Björn Lundén.</translation>
    </message>
    <message>
        <source>A draft, marked UTKAST. It is made anew and frozen when you approve.</source>
        <translation>Ett utkast, märkt UTKAST. Den görs om och fryses när du godkänner.</translation>
    </message>
    <message>
        <source>Sum %1 debit and %1 credit. The voucher balances.</source>
        <translation>Summa %1 debet och %1 kredit. Verifikatet balanserar.</translation>
    </message>
    <message>
        <source>Orders (%1)</source>
        <translation>Ordrar (%1)</translation>
    </message>
    <message>
        <source>The PDF is being made …</source>
        <translation>PDF:en görs …</translation>
    </message>
    <message>
        <source>Questions (%1)</source>
        <translation>Frågor (%1)</translation>
    </message>
    <message>
        <source>Corrects %1 of %2.</source>
        <translation>Rättar %1 från %2.</translation>
    </message>
    <message>
        <source>Corrected by %1 (%2).</source>
        <translation>Rättat av %1 (%2).</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… och en till.</numerusform>
            <numerusform>… och %n till.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>klarbok::ui::VoucherQuestions</name>
    <message>
        <source>Questions and notices</source>
        <translation>Frågor och upplysningar</translation>
    </message>
    <message>
        <source>No questions. The data say all that is needed.</source>
        <translation>Inga frågor. Uppgifterna säger allt som behövs.</translation>
    </message>
    <message>
        <source>All questions are answered.</source>
        <translation>Alla frågor är besvarade.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Answer …</source>
        <translation>Svara …</translation>
    </message>
    <message>
        <source>Open the &amp;table of countries</source>
        <translation>Öppna landstabe&amp;llen</translation>
    </message>
</context>
<context>
    <name>klarbok::ui::VouchersPage</name>
    <message>
        <source>Vouchers</source>
        <translation>Verifikat</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Godkänn</translation>
    </message>
    <message>
        <source>Freeze the chosen vouchers</source>
        <translation>Frys de valda verifikaten</translation>
    </message>
    <message>
        <source>Approve all &amp;reconciled</source>
        <translation>Godkänn alla avst&amp;ämda</translation>
    </message>
    <message>
        <source>Approve every draft without questions whose payouts add up</source>
        <translation>Godkänn alla utkast utan frågor vars utbetalningar stämmer</translation>
    </message>
    <message>
        <source>&amp;Post</source>
        <translation>&amp;Bokför</translation>
    </message>
    <message>
        <source>Send what is approved to Björn Lundén</source>
        <translation>Skicka det som är godkänt till Björn Lundén</translation>
    </message>
    <message>
        <source>&amp;Undo approval</source>
        <translation>&amp;Ångra godkännande</translation>
    </message>
    <message>
        <source>Back to a draft</source>
        <translation>Tillbaka till utkast</translation>
    </message>
    <message>
        <source>&amp;Settle uncertain</source>
        <translation>&amp;Red ut osäkra</translation>
    </message>
    <message>
        <source>Look in Björn Lundén for what became of them</source>
        <translation>Titta i Björn Lundén hur det gick med dem</translation>
    </message>
    <message>
        <source>Which vouchers are shown</source>
        <translation>Vilka verifikat som visas</translation>
    </message>
    <message>
        <source>All vouchers</source>
        <translation>Alla verifikat</translation>
    </message>
    <message>
        <source>Need you</source>
        <translation>Behöver dig</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Approved, to post</source>
        <translation>Godkända, att bokföra</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Osäkert</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Bokfört</translation>
    </message>
    <message>
        <source>Search date, text or number</source>
        <translation>Sök datum, text eller nummer</translation>
    </message>
    <message>
        <source>Search vouchers</source>
        <translation>Sök bland verifikat</translation>
    </message>
    <message>
        <source>No vouchers here</source>
        <translation>Inga verifikat här</translation>
    </message>
    <message>
        <source>Vouchers are built by themselves when payouts are fetched from Klarna.</source>
        <translation>Verifikat byggs av sig själva när utbetalningar hämtas från Klarna.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n utkast</numerusform>
            <numerusform>%n utkast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with questions</source>
        <translation>
            <numerusform>%n med frågor</numerusform>
            <numerusform>%n med frågor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to post</source>
        <translation>
            <numerusform>%n att bokföra</numerusform>
            <numerusform>%n att bokföra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uncertain</source>
        <translation>
            <numerusform>%n osäkert</numerusform>
            <numerusform>%n osäkra</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is posted.</source>
        <translation>Allt är bokfört.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Approve %n</source>
        <translation>
            <numerusform>&amp;Godkänn %n</numerusform>
            <numerusform>&amp;Godkänn %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve all &amp;reconciled (%n)</source>
        <translation>
            <numerusform>Godkänn alla avst&amp;ämda (%n)</numerusform>
            <numerusform>Godkänn alla avst&amp;ämda (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s), %1 in all</source>
        <translation>
            <numerusform>%n verifikat, %1 totalt</numerusform>
            <numerusform>%n verifikat, %1 totalt</numerusform>
        </translation>
    </message>
    <message>
        <source>No draft is without questions and reconciled right now</source>
        <translation>Inget utkast är utan frågor och avstämt just nu</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Post (%n)</source>
        <translation>
            <numerusform>&amp;Bokför (%n)</numerusform>
            <numerusform>&amp;Bokför (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>Öppna ige&amp;n</translation>
    </message>
    <message>
        <source>No vouchers yet</source>
        <translation>Inga verifikat ännu</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Inget behöver dig</translation>
    </message>
    <message>
        <source>No voucher has a question or a problem.</source>
        <translation>Inget verifikat har en fråga eller ett problem.</translation>
    </message>
    <message>
        <source>Choose All vouchers to see the others.</source>
        <translation>Välj Alla verifikat för att se de andra.</translation>
    </message>
    <message>
        <source>C&amp;orrect …</source>
        <translation>Rä&amp;tta …</translation>
    </message>
    <message>
        <source>Draft a voucher that takes this one back and books it again</source>
        <translation>Gör ett utkast som återför verifikatet och bokför det på nytt</translation>
    </message>
    <message>
        <source>&amp;Throw the correction away</source>
        <translation>S&amp;läng rättelsen</translation>
    </message>
    <message>
        <source>The draft goes away; what it would have corrected stands</source>
        <translation>Utkastet försvinner; det som skulle ha rättats står kvar</translation>
    </message>
    <message>
        <source>The question is still there.</source>
        <translation>Frågan är kvar.</translation>
    </message>
    <message>
        <source>It was read again just now, and nothing is new.</source>
        <translation>Uppgifterna lästes igen alldeles nyss, och inget är nytt.</translation>
    </message>
    <message>
        <source>Reading again …</source>
        <translation>Läser igen …</translation>
    </message>
    <message>
        <source>Export S&amp;IE …</source>
        <translation>Exportera S&amp;IE …</translation>
    </message>
    <message>
        <source>Save approved and posted vouchers for another bookkeeping program</source>
        <translation>Spara godkända och bokförda verifikat för ett annat bokföringsprogram</translation>
    </message>
    <message>
        <source>Export SIE</source>
        <translation>Exportera SIE</translation>
    </message>
    <message>
        <source>The approved and posted vouchers of these days become a SIE 4 file that other bookkeeping programs read in.</source>
        <translation>De godkända och bokförda verifikaten för de här dagarna blir en SIE 4-fil som andra bokföringsprogram läser in.</translation>
    </message>
    <message>
        <source>&amp;Save …</source>
        <translation>&amp;Spara …</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>Det finns inget att exportera.</translation>
    </message>
    <message>
        <source>The SIE file is saved.</source>
        <translation>SIE-filen är sparad.</translation>
    </message>
    <message>
        <source>Read this before you save.</source>
        <translation>Läs det här innan du sparar.</translation>
    </message>
    <message>
        <source>Changed by Klarna</source>
        <translation>Ändrade hos Klarna</translation>
    </message>
</context>
<context>
    <name>klarbok_cli</name>
    <message>
        <source>--secrets takes keychain or env.</source>
        <translation>--secrets tar keychain eller env.</translation>
    </message>
    <message>
        <source>--now takes a time such as 2026-03-15T09:00:00+01:00.</source>
        <translation>--now tar en tid som 2026-03-15T09:00:00+01:00.</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>Flaggan %1 behöver ett värde.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Det finns ingen flagga %1.</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>Ett kommando saknas.</translation>
    </message>
    <message>
        <source>There is no option %1. Options of the program stand before the command.</source>
        <translation>Det finns ingen flagga %1. Programmets flaggor står före kommandot.</translation>
    </message>
    <message>
        <source>%1 takes a day such as 2026-03-15.</source>
        <translation>%1 tar en dag som 2026-03-15.</translation>
    </message>
    <message>
        <source>Something is missing after the command.</source>
        <translation>Något saknas efter kommandot.</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>”%1” är ett ord för mycket.</translation>
    </message>
    <message>
        <source>klarbok-cli --help shows how it is used.</source>
        <translation>klarbok-cli --help visar hur det används.</translation>
    </message>
    <message>
        <source>--from lies after --to.</source>
        <translation>--from ligger efter --to.</translation>
    </message>
    <message>
        <source>There is no state %1.</source>
        <translation>Det finns ingen status %1.</translation>
    </message>
    <message>
        <source>Use: balance --date DAY.</source>
        <translation>Använd: balance --date DAG.</translation>
    </message>
    <message>
        <source>settings set takes KEY=VALUE, not “%1”.</source>
        <translation>settings set tar NYCKEL=VÄRDE, inte ”%1”.</translation>
    </message>
    <message>
        <source>Use: workspace create NAME --org-no N, or workspace list.</source>
        <translation>Använd: workspace create NAMN --org-no N, eller workspace list.</translation>
    </message>
    <message>
        <source>Use: settings list, settings get KEY, or settings set KEY=VALUE …</source>
        <translation>Använd: settings list, settings get NYCKEL eller settings set NYCKEL=VÄRDE …</translation>
    </message>
    <message>
        <source>Use: credentials set klarna.username, klarna.secret, bl.client_id, bl.client_secret or bl.user_key. The key is read from standard input.</source>
        <translation>Använd: credentials set klarna.username, klarna.secret, bl.client_id, bl.client_secret eller bl.user_key. Nyckeln läses från standard in.</translation>
    </message>
    <message>
        <source>credentials set writes to the keychain. With --secrets env the keys are read from environment variables and cannot be set.</source>
        <translation>credentials set skriver till nyckelringen. Med --secrets env läses nycklarna från miljövariabler och kan inte ändras härifrån.</translation>
    </message>
    <message>
        <source>Stored in the keychain.</source>
        <translation>Sparat i nyckelringen.</translation>
    </message>
    <message>
        <source>A connection does not work.</source>
        <translation>En anslutning fungerar inte.</translation>
    </message>
    <message>
        <source>Use: pdf ID -o FILE.</source>
        <translation>Använd: pdf ID -o FIL.</translation>
    </message>
    <message>
        <source>Wrote %1, %2.</source>
        <translation>Skrev %1, %2.</translation>
    </message>
    <message>
        <source>The trail is whole: %1 entries.</source>
        <translation>Loggen är hel: %1 poster.</translation>
    </message>
    <message>
        <source>The trail was changed behind the program&apos;s back, from entry %1 on. Keep the file as it is and speak with your accountant.</source>
        <translation>Loggen har ändrats utanför programmet, från post %1 och framåt. Behåll filen som den är och prata med din redovisningskonsult.</translation>
    </message>
    <message>
        <source>klarbok-cli: vouchers from Klarna to Björn Lundén, without a window.</source>
        <translation>klarbok-cli: verifikat från Klarna till Björn Lundén, utan fönster.</translation>
    </message>
    <message>
        <source>Use: klarbok-cli [OPTIONS] COMMAND [ARGUMENTS]</source>
        <translation>Använd: klarbok-cli [FLAGGOR] KOMMANDO [ARGUMENT]</translation>
    </message>
    <message>
        <source>Options (before the command):</source>
        <translation>Flaggor (före kommandot):</translation>
    </message>
    <message>
        <source>where workspaces live</source>
        <translation>var arbetsytor finns</translation>
    </message>
    <message>
        <source>which workspace; may be left out when there is one</source>
        <translation>vilken arbetsyta; kan utelämnas när det bara finns en</translation>
    </message>
    <message>
        <source>one JSON document on standard output</source>
        <translation>ett JSON-dokument på standard ut</translation>
    </message>
    <message>
        <source>where keys are read from</source>
        <translation>varifrån nycklar läses</translation>
    </message>
    <message>
        <source>pretend that it is TIME at start (ISO 8601 with offset)</source>
        <translation>låtsas att det är TIME vid start (ISO 8601 med tidszon)</translation>
    </message>
    <message>
        <source>the version, or this text</source>
        <translation>versionen, eller den här texten</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Kommandon:</translation>
    </message>
    <message>
        <source>makes a workspace</source>
        <translation>skapar en arbetsyta</translation>
    </message>
    <message>
        <source>lists the workspaces</source>
        <translation>visar arbetsytorna</translation>
    </message>
    <message>
        <source>reads and changes settings</source>
        <translation>läser och ändrar inställningar</translation>
    </message>
    <message>
        <source>reads one line from standard input into the keychain</source>
        <translation>läser en rad från standard in till nyckelringen</translation>
    </message>
    <message>
        <source>tries both connections, accounts and open periods</source>
        <translation>testar båda anslutningarna, konton och öppna perioder</translation>
    </message>
    <message>
        <source>fetches payouts, transactions and orders</source>
        <translation>hämtar utbetalningar, rader och ordrar</translation>
    </message>
    <message>
        <source>lists payouts, or shows one side by side with the books</source>
        <translation>visar utbetalningar, eller en sida vid sida med bokföringen</translation>
    </message>
    <message>
        <source>lists vouchers</source>
        <translation>visar verifikat</translation>
    </message>
    <message>
        <source>shows one voucher</source>
        <translation>visar ett verifikat</translation>
    </message>
    <message>
        <source>freezes vouchers with their PDF</source>
        <translation>fryser verifikat med deras PDF</translation>
    </message>
    <message>
        <source>makes an approved, unsent voucher a draft again</source>
        <translation>gör ett godkänt, oskickat verifikat till utkast igen</translation>
    </message>
    <message>
        <source>sends approved vouchers and their PDFs</source>
        <translation>skickar godkända verifikat och deras PDF:er</translation>
    </message>
    <message>
        <source>settles uncertain postings by looking in the books</source>
        <translation>reder ut osäkra verifikat genom att titta i bokföringen</translation>
    </message>
    <message>
        <source>writes a voucher&apos;s PDF</source>
        <translation>skriver ett verifikats PDF till en fil</translation>
    </message>
    <message>
        <source>what Klarna owes, in three columns</source>
        <translation>vad Klarna är skyldig, i tre kolumner</translation>
    </message>
    <message>
        <source>the audit trail, or whether it is whole</source>
        <translation>behandlingshistoriken, eller om den är hel</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but something needs you.</source>
        <translation>Slutkoder: 0 klart, 1 misslyckades, 2 fel användning, 3 klart men något behöver dig.</translation>
    </message>
    <message>
        <source>There is no command %1.</source>
        <translation>Det finns inget kommando %1.</translation>
    </message>
    <message>
        <source>No differences.</source>
        <translation>Inga differenser.</translation>
    </message>
    <message>
        <source>Differences:</source>
        <translation>Differenser:</translation>
    </message>
    <message>
        <source>There is no workspace yet. Make one with: klarbok-cli workspace create NAME --org-no N</source>
        <translation>Det finns ingen arbetsyta ännu. Skapa en med: klarbok-cli workspace create NAMN --org-no N</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbetsyta</translation>
    </message>
    <message>
        <source>Org. no.</source>
        <translation>Org.nr</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>the connection works</source>
        <translation>anslutningen fungerar</translation>
    </message>
    <message>
        <source>Company: %1, %2</source>
        <translation>Företag: %1, %2</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Allt är som det ska.</translation>
    </message>
    <message>
        <source>There are no payouts yet. Fetch them with: klarbok-cli fetch</source>
        <translation>Det finns inga utbetalningar ännu. Hämta dem med: klarbok-cli fetch</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referens</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>Utbetalt</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Payout %1, %2: %3 (%4)</source>
        <translation>Utbetalning %1, %2: %3 (%4)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Klarna says</source>
        <translation>Klarna säger</translation>
    </message>
    <message>
        <source>The rows say</source>
        <translation>Raderna säger</translation>
    </message>
    <message>
        <source>The books say</source>
        <translation>Böckerna säger</translation>
    </message>
    <message>
        <source>There are no vouchers here.</source>
        <translation>Det finns inga verifikat här.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summa</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>In the books as</source>
        <translation>Bokfört som</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Debet</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Kredit</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summa</translation>
    </message>
    <message>
        <source>In the books as %1.</source>
        <translation>Bokfört som %1.</translation>
    </message>
    <message>
        <source>%1 is in the books as %2.</source>
        <translation>%1 är bokfört som %2.</translation>
    </message>
    <message>
        <source>%1: nobody knows yet whether the books took it. klarbok-cli recover looks for it.</source>
        <translation>%1: ingen vet ännu om bokföringen tog emot det. klarbok-cli recover letar efter det.</translation>
    </message>
    <message>
        <source>%1: a PDF is missing on it. klarbok-cli recover tries again.</source>
        <translation>%1: en PDF saknas. klarbok-cli recover försöker igen.</translation>
    </message>
    <message>
        <source>%1 is not in the books. It can be posted again.</source>
        <translation>%1 står inte i bokföringen. Det kan bokföras igen.</translation>
    </message>
    <message>
        <source>Nothing to post.</source>
        <translation>Inget att bokföra.</translation>
    </message>
    <message>
        <source>What Klarna owes %1</source>
        <translation>Vad Klarna är skyldig %1</translation>
    </message>
    <message>
        <source>By Klarna&apos;s own figures</source>
        <translation>Enligt Klarnas egna siffror</translation>
    </message>
    <message>
        <source>By the vouchers</source>
        <translation>Enligt verifikaten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Fetched %1 to %2: %3, %4, %5. New: %6. Changed: %7.</source>
        <translation>Hämtat %1 till %2: %3, %4, %5. Nya: %6. Ändrade: %7.</translation>
    </message>
    <message numerus="yes">
        <source>%n payout(s)</source>
        <translation>
            <numerusform>%n utbetalning</numerusform>
            <numerusform>%n utbetalningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s)</source>
        <translation>
            <numerusform>%n rad</numerusform>
            <numerusform>%n rader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n ordrar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approved: %n voucher(s).</source>
        <translation>
            <numerusform>Godkänt: %n verifikat.</numerusform>
            <numerusform>Godkända: %n verifikat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use: export-sie --from DAY --to DAY -o FILE.</source>
        <translation>Använd: export-sie --from DAG --to DAG -o FIL.</translation>
    </message>
    <message>
        <source>writes approved and posted vouchers as SIE 4I, a year at a time</source>
        <translation>skriver godkända och bokförda verifikat som SIE 4I, ett år i taget</translation>
    </message>
    <message>
        <source>retry takes neither --note nor --remember.</source>
        <translation>retry tar varken --note eller --remember.</translation>
    </message>
    <message>
        <source>answers a question of a draft; --remember for every such row</source>
        <translation>svarar på en fråga om ett utkast; --remember för alla sådana rader</translation>
    </message>
    <message>
        <source>Answers:</source>
        <translation>Svar:</translation>
    </message>
    <message>
        <source>the question&apos;s code; CODE:TEXT where a voucher has several such questions, TEXT is the order number, the subject or the transaction of the one meant</source>
        <translation>frågans kod; KOD:TEXT när ett verifikat har flera sådana frågor, där TEXT är ordernumret, ämnet eller transaktionen för den som avses</translation>
    </message>
    <message>
        <source>booked at 25, 12, 6 or 0 %</source>
        <translation>bokförs med 25, 12, 6 eller 0 %</translation>
    </message>
    <message>
        <source>booked on this account, without VAT</source>
        <translation>bokförs på det här kontot, utan moms</translation>
    </message>
    <message>
        <source>both</source>
        <translation>båda</translation>
    </message>
    <message>
        <source>locked period: dated on the first open day, or left until it is opened</source>
        <translation>låst period: dateras på första öppna dag, eller lämnas tills den öppnas</translation>
    </message>
    <message>
        <source>looks booked: booked as well, or never sent</source>
        <translation>ser redan bokfört ut: bokförs också, eller skickas aldrig</translation>
    </message>
    <message>
        <source>lost dispute: refund to the buyer, or the shop&apos;s loss</source>
        <translation>förlorad tvist: återbetalning till kunden, eller butikens förlust</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Sats</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Underlag</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>Moms</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Försäljning</translation>
    </message>
    <message>
        <source>Correction of %1</source>
        <translation>Rättelse av %1</translation>
    </message>
    <message>
        <source>No OSS sales in the quarter.</source>
        <translation>Ingen OSS-försäljning i kvartalet.</translation>
    </message>
    <message>
        <source>Use: oss QUARTER [-o FILE.csv], the quarter as in 2026-Q1.</source>
        <translation>Skriv: oss KVARTAL [-o FIL.csv], kvartalet som i 2026-Q1.</translation>
    </message>
    <message>
        <source>the VAT of other EU countries in a quarter, as in 2026-Q1</source>
        <translation>andra EU-länders moms i ett kvartal, som i 2026-Q1</translation>
    </message>
    <message>
        <source>drafts the correction of a posted voucher</source>
        <translation>gör ett utkast till rättelse av ett bokfört verifikat</translation>
    </message>
    <message>
        <source>Corrects %1 of %2 (%3).</source>
        <translation>Rättar %1 av den %2 (%3).</translation>
    </message>
    <message>
        <source>Corrected by %1 (%2).</source>
        <translation>Rättat av %1 (%2).</translation>
    </message>
    <message>
        <source>Read in %1: %2, %3. New: %4. Changed: %5.</source>
        <translation>Läst in %1: %2, %3. Nya: %4. Ändrade: %5.</translation>
    </message>
    <message>
        <source>reads the order again from Klarna, the books from Björn Lundén or the rates from the Riksbank</source>
        <translation>läser ordern igen från Klarna, bokföringen från Björn Lundén eller kurserna från Riksbanken</translation>
    </message>
    <message>
        <source>kronor per unit of the currency on that day</source>
        <translation>kronor per enhet av valutan den dagen</translation>
    </message>
    <message>
        <source>printed in the PDF; needed for an order or a rate entered by hand (order_missing, currency) and for elsewhere</source>
        <translation>skrivs i PDF:en; behövs för en order eller kurs som anges för hand (order_missing, currency) och för elsewhere</translation>
    </message>
    <message>
        <source>reads in Klarna&apos;s settlement report (CSV), or the books (SIE 4E)</source>
        <translation>läser in Klarnas utbetalningsrapport (CSV) eller bokföringen (SIE 4E)</translation>
    </message>
    <message>
        <source>Read in %1: %2</source>
        <translation>Läst in %1: %2</translation>
    </message>
    <message>
        <source>Wrote %1: %2</source>
        <translation>Skrev %1: %2</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Summor</translation>
    </message>
    <message>
        <source>In all: %1</source>
        <translation>Totalt: %1</translation>
    </message>
    <message>
        <source>Use: calendar --month MONTH, the month as in 2026-03.</source>
        <translation>Skriv: calendar --month MÅNAD, månaden som i 2026-03.</translation>
    </message>
    <message>
        <source>how far each day of a month has come</source>
        <translation>hur långt varje dag i en månad har kommit</translation>
    </message>
    <message>
        <source>Nothing that is posted has been changed by Klarna.</source>
        <translation>Klarna har inte ändrat något som är bokfört.</translation>
    </message>
    <message>
        <source>Klarna has changed what is posted:</source>
        <translation>Klarna har ändrat sådant som är bokfört:</translation>
    </message>
    <message>
        <source>what Klarna has changed of what is posted, 90 days back</source>
        <translation>vad Klarna har ändrat av det som är bokfört, 90 dagar tillbaka</translation>
    </message>
    <message>
        <source>On the account, not from Klarbok</source>
        <translation>På kontot, inte från Klarbok</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Belopp</translation>
    </message>
    <message>
        <source>Sold, not paid out</source>
        <translation>Sålt, inte utbetalt</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
    <message>
        <source>Sum, as by the vouchers</source>
        <translation>Summa, som enligt verifikaten</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>Utbetalning</translation>
    </message>
    <message>
        <source>Payment type</source>
        <translation>Betalsätt</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Sålt</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Avgifter</translation>
    </message>
    <message>
        <source>Of what was sold</source>
        <translation>Av det sålda</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Väntat</translation>
    </message>
    <message>
        <source>Other fees</source>
        <translation>Andra avgifter</translation>
    </message>
    <message>
        <source>There are no fees here.</source>
        <translation>Här finns inga avgifter.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Avgift</translation>
    </message>
    <message>
        <source>Klarna&apos;s fees against those expected, 90 days back</source>
        <translation>Klarnas avgifter mot de förväntade, 90 dagar bakåt</translation>
    </message>
    <message>
        <source>A payout has no line %1.</source>
        <translation>En utbetalning har ingen rad %1.</translation>
    </message>
    <message>
        <source>shows what a line is made of: sale, return, fee, paid_out …</source>
        <translation>visar vad en rad består av: sale, return, fee, paid_out …</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Differens</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Verifikat</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Skillnad</translation>
    </message>
</context>
</TS>
