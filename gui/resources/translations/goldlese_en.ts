<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BlindDraw</name>
    <message numerus="yes">
        <source>Of {0} articles not begun %n would be drawn</source>
        <translation>
            <numerusform>Of {0} articles not begun %n would be drawn</numerusform>
            <numerusform>Of {0} articles not begun %n would be drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are blind already</source>
        <translation>
            <numerusform>%n is blind already</numerusform>
            <numerusform>%n are blind already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConcordancePanel</name>
    <message numerus="yes">
        <source>&amp;Mark %n</source>
        <translation>
            <numerusform>&amp;Mark %n</numerusform>
            <numerusform>&amp;Mark %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n ticked hit(s)</source>
        <translation>
            <numerusform>Mark %n ticked hit</numerusform>
            <numerusform>Mark %n ticked hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message numerus="yes">
        <source>Accept %n open candidate(s) of this article?</source>
        <translation>
            <numerusform>Accept %n open candidate of this article?</numerusform>
            <numerusform>Accept %n open candidates of this article?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n</source>
        <translation>
            <numerusform>Accept %n</numerusform>
            <numerusform>Accept %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskConcordance</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) took too long</source>
        <translation>
            <numerusform>%n article took too long</numerusform>
            <numerusform>%n articles took too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as {0}</source>
        <translation>
            <numerusform>%n marked as {0}</numerusform>
            <numerusform>%n marked as {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were so already</source>
        <translation>
            <numerusform>%n was so already</numerusform>
            <numerusform>%n were so already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left, decided with another label</source>
        <translation>
            <numerusform>%n left, decided with another label</numerusform>
            <numerusform>%n left, decided with another label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left in finished articles</source>
        <translation>
            <numerusform>%n left in finished articles</numerusform>
            <numerusform>%n left in finished articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left in page furniture</source>
        <translation>
            <numerusform>%n left in page furniture</numerusform>
            <numerusform>%n left in page furniture</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskExport</name>
    <message numerus="yes">
        <source>%n article(s) exported into {0}; every offset is proved.</source>
        <translation>
            <numerusform>%n article exported into {0}; every offset is proved.</numerusform>
            <numerusform>%n articles exported into {0}; every offset is proved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) or role(s) left out: see loss.json there.</source>
        <translation>
            <numerusform>%n item or role left out: see loss.json there.</numerusform>
            <numerusform>%n items or roles left out: see loss.json there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskFinish</name>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n accepted</numerusform>
            <numerusform>%n accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected</source>
        <translation>
            <numerusform>%n corrected</numerusform>
            <numerusform>%n corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskImport</name>
    <message numerus="yes">
        <source>%n article(s) added.</source>
        <translation>
            <numerusform>%n article added.</numerusform>
            <numerusform>%n articles added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskMachine</name>
    <message numerus="yes">
        <source>learning from %n article(s) …</source>
        <translation>
            <numerusform>learning from %n article …</numerusform>
            <numerusform>learning from %n articles …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>learnt from %n article(s)</source>
        <translation>
            <numerusform>learnt from %n article</numerusform>
            <numerusform>learnt from %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing to learn from %n article(s) yet</source>
        <translation>
            <numerusform>nothing to learn from %n article yet</numerusform>
            <numerusform>nothing to learn from %n articles yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskPictures</name>
    <message numerus="yes">
        <source>%n page(s) sent to the printer.</source>
        <translation>
            <numerusform>%n page sent to the printer.</numerusform>
            <numerusform>%n pages sent to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskPredictions</name>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n candidate</numerusform>
            <numerusform>%n candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} taken in, for %n article(s).</source>
        <translation>
            <numerusform>{0} taken in, for %n article.</numerusform>
            <numerusform>{0} taken in, for %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} and %n more</source>
        <translation>
            <numerusform>{0} and %n more</numerusform>
            <numerusform>{0} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finished, so left as reviewed (%n): {0}.</source>
        <translation>
            <numerusform>Finished, so left as reviewed (%n): {0}.</numerusform>
            <numerusform>Finished, so left as reviewed (%n): {0}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskProposing</name>
    <message numerus="yes">
        <source>%n new candidate(s)</source>
        <translation>
            <numerusform>%n new candidate</numerusform>
            <numerusform>%n new candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}, %n gone</source>
        <translation>
            <numerusform>{0}, %n gone</numerusform>
            <numerusform>{0}, %n gone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskSame</name>
    <message numerus="yes">
        <source>%n open place(s) like it</source>
        <translation>
            <numerusform>%n open place like it</numerusform>
            <numerusform>%n open places like it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided alike</source>
        <translation>
            <numerusform>%n decided alike</numerusform>
            <numerusform>%n decided alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskTiming</name>
    <message numerus="yes">
        <source>%n article(s) are blind now.</source>
        <translation>
            <numerusform>%n article is blind now.</numerusform>
            <numerusform>%n articles are blind now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskZones</name>
    <message numerus="yes">
        <source>%n item(s) rejected.</source>
        <translation>
            <numerusform>%n item rejected.</numerusform>
            <numerusform>%n items rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) in it cannot be gold there.</source>
        <translation>
            <numerusform>%n item in it cannot be gold there.</numerusform>
            <numerusform>%n items in it cannot be gold there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldTexts</name>
    <message numerus="yes">
        <source>%n line(s) of page furniture: “{0}”</source>
        <translation>
            <numerusform>%n line of page furniture: “{0}”</numerusform>
            <numerusform>%n lines of page furniture: “{0}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of page furniture</source>
        <translation>
            <numerusform>%n line of page furniture</numerusform>
            <numerusform>%n lines of page furniture</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearntDialog</name>
    <message numerus="yes">
        <source>Training needs %n finished article(s).</source>
        <translation>
            <numerusform>Training needs %n finished article.</numerusform>
            <numerusform>Training needs %n finished articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: from %n article(s), F1 {1} before, {2} with it</source>
        <translation>
            <numerusform>{0}: from %n article, F1 {1} before, {2} with it</numerusform>
            <numerusform>{0}: from %n articles, F1 {1} before, {2} with it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: from %n article(s), F1 {1} before, {2} with it. Counted on the same decisions; what it is worth in others, the second finished article shows.</source>
        <translation>
            <numerusform>{0}: from %n article, F1 {1} before, {2} with it. Counted on the same decisions; what it is worth in others, the second finished article shows.</numerusform>
            <numerusform>{0}: from %n articles, F1 {1} before, {2} with it. Counted on the same decisions; what it is worth in others, the second finished article shows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemPanel</name>
    <message numerus="yes">
        <source>%n problem(s) in what is decided; Enter goes there.</source>
        <translation>
            <numerusform>%n problem in what is decided; Enter goes there.</numerusform>
            <numerusform>%n problems in what is decided; Enter goes there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quotations</name>
    <message numerus="yes">
        <source>%n quotation(s) left out: not in the text, such as “{0}”.</source>
        <translation>
            <numerusform>%n quotation left out: not in the text, namely “{0}”.</numerusform>
            <numerusform>%n quotations left out: not in the text, such as “{0}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n article(s).</source>
        <translation>
            <numerusform>In %n article.</numerusform>
            <numerusform>In %n articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewController</name>
    <message numerus="yes">
        <source>The schema has only %n label(s).</source>
        <translation>
            <numerusform>The schema has only %n label.</numerusform>
            <numerusform>The schema has only %n labels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) still open; this is the first.</source>
        <translation>
            <numerusform>%n candidate still open; this is the first.</numerusform>
            <numerusform>%n candidates still open; this is the first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was also taken out of %n event(s): {0}.</source>
        <translation>
            <numerusform>It was also taken out of %n event: {0}.</numerusform>
            <numerusform>It was also taken out of %n events: {0}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SamePanel</name>
    <message numerus="yes">
        <source>Decide %n alike</source>
        <translation>
            <numerusform>Decide %n alike</numerusform>
            <numerusform>Decide %n alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%n candidate(s) accepted</source>
        <translation>
            <numerusform>%n candidate accepted</numerusform>
            <numerusform>%n candidates accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) rejected</source>
        <translation>
            <numerusform>%n item rejected</numerusform>
            <numerusform>%n items rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new, %n open</source>
        <translation>
            <numerusform>new, %n open</numerusform>
            <numerusform>new, %n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message numerus="yes">
        <source>%n decision(s) in {0} at work: {1} s each, half of them in at most {2} s.</source>
        <translation>
            <numerusform>%n decision in {0} at work: {1} s each, half of them in at most {2} s.</numerusform>
            <numerusform>%n decisions in {0} at work: {1} s each, half of them in at most {2} s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n made many at once are not timed.</source>
        <translation>
            <numerusform>%n made many at once is not timed.</numerusform>
            <numerusform>%n made many at once are not timed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopLine</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
</TS>
