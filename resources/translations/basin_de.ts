<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Basin</name>
    <message>
        <source>
A click slices along that way and floods to this loss.</source>
        <translation>
Ein Klick schneidet längs dieses Weges und flutet bis zu diesem Verlust.</translation>
    </message>
    <message>
        <source>
A start that ran to it went along %1.</source>
        <translation>
Ein Start, der dorthin lief, ging längs %1.</translation>
    </message>
    <message>
        <source>
Click to choose it as a direction of the slice.</source>
        <translation>
Ein Klick wählt ihn als Richtung des Schnitts.</translation>
    </message>
    <message>
        <source>
Ctrl + click: the slice lies along both eigenvectors.</source>
        <translation>
Strg + Klick: Der Schnitt liegt längs beider Eigenvektoren.</translation>
    </message>
    <message>
        <source>
Distance from the plane of the picture: %1</source>
        <translation>
Abstand von der Bildebene: %1</translation>
    </message>
    <message>
        <source>
Eigenvalue %1 of %2: %3</source>
        <translation>
Eigenwert %1 von %2: %3</translation>
    </message>
    <message>
        <source>
Eigenvector: %1</source>
        <translation>
Eigenvektor: %1</translation>
    </message>
    <message>
        <source>
It could not be followed beyond w² = %1.</source>
        <translation>
Es ließ sich über w² = %1 hinaus nicht verfolgen.</translation>
    </message>
    <message>
        <source>
It vanishes in a fold at w² = %1, where it meets a saddle.</source>
        <translation>
Es verschwindet in einer Falte bei w² = %1, wo es auf einen Sattelpunkt trifft.</translation>
    </message>
    <message>
        <source>
L = %1: gradient %2 (allowed %3), Hessian %4 (allowed %5)</source>
        <translation>
L = %1: Gradient %2 (erlaubt %3), Hesse-Matrix %4 (erlaubt %5)</translation>
    </message>
    <message>
        <source>
Rows that have all of f there: %1 of %2 (%3).</source>
        <translation>
Zeilen, die dort das ganze f tragen: %1 von %2 (%3).</translation>
    </message>
    <message>
        <source>
So is every point of the line through it and x = 0: without a regulariser f(tx) = f(x).</source>
        <translation>
So ist jeder Punkt der Geraden durch ihn und x = 0: ohne Regularisierung ist f(tx) = f(x).</translation>
    </message>
    <message>
        <source>
The rows that stay there are not known, so the loss is about this.</source>
        <translation>
Welche Zeilen dort bleiben, ist nicht bekannt; der Verlust ist daher ungefähr dieser.</translation>
    </message>
    <message>
        <source>
The run %1.</source>
        <translation>
Der Lauf: %1.</translation>
    </message>
    <message>
        <source>
of AᵀDA alone: %1</source>
        <translation>
von AᵀDA allein: %1</translation>
    </message>
    <message>
        <source> %1 shallow valleys are left out.</source>
        <translation> %1 flache Täler sind weggelassen.</translation>
    </message>
    <message>
        <source> = {misfit} + {regulariser} = {loss}</source>
        <translation> = {misfit} + {regulariser} = {loss}</translation>
    </message>
    <message>
        <source> = {s}, {r}.</source>
        <translation> = {s}, {r}.</translation>
    </message>
    <message>
        <source> = {x}</source>
        <translation> = {x}</translation>
    </message>
    <message>
        <source> = α = {alpha}</source>
        <translation> = α = {alpha}</translation>
    </message>
    <message>
        <source> Folds: %1.</source>
        <translation> Falten: %1.</translation>
    </message>
    <message>
        <source> It is not defined in a part of the picture: alpha is not positive there.</source>
        <translation> In einem Teil des Bildes ist er nicht definiert: Dort ist alpha nicht positiv.</translation>
    </message>
    <message>
        <source> The colours stand for: %1. The Hessian is positive definite on %2 % of it.</source>
        <translation> Die Farben stehen für: %1. Auf %2 % davon ist die Hesse-Matrix positiv definit.</translation>
    </message>
    <message>
        <source> is 0: there is no regulariser.</source>
        <translation> ist 0: es gibt keine Regularisierung.</translation>
    </message>
    <message>
        <source> is {n} × {d}: n = {n} rows, d = {d} columns.</source>
        <translation> ist {n} × {d}: n = {n} Zeilen, d = {d} Spalten.</translation>
    </message>
    <message>
        <source> is {w}.</source>
        <translation> ist {w}.</translation>
    </message>
    <message>
        <source># There is no such page

It was called %1.</source>
        <translation># Diese Seite gibt es nicht

Sie hieß %1.</translation>
    </message>
    <message>
        <source>%1
%2Click to hide it in all views.</source>
        <translation>%1
%2Ein Klick blendet es in allen Ansichten aus.</translation>
    </message>
    <message>
        <source>%1
Hidden in all views. Click to show it.</source>
        <translation>%1
In allen Ansichten ausgeblendet. Ein Klick zeigt es.</translation>
    </message>
    <message>
        <source>%1
So far: %2.</source>
        <translation>%1
Bisher: %2.</translation>
    </message>
    <message>
        <source>%1 % of the ways tried</source>
        <translation>%1 % der Wege versucht</translation>
    </message>
    <message>
        <source>%1 (%2 × %3)</source>
        <translation>%1 (%2 × %3)</translation>
    </message>
    <message>
        <source>%1 (.%2)…</source>
        <translation>%1 (.%2)…</translation>
    </message>
    <message>
        <source>%1 (before)</source>
        <translation>%1 (vorher)</translation>
    </message>
    <message>
        <source>%1 (column %2)</source>
        <translation>%1 (Spalte %2)</translation>
    </message>
    <message>
        <source>%1 (found)</source>
        <translation>%1 (erkannt)</translation>
    </message>
    <message>
        <source>%1 (unknown)</source>
        <translation>%1 (unbekannt)</translation>
    </message>
    <message>
        <source>%1 = %2
Drag sideways to change it: Shift for finer, Ctrl for coarser steps, Esc to cancel.
Double click or type to edit; select with Shift+click, the keyboard or the headers.</source>
        <translation>%1 = %2
Seitwärts ziehen ändert sie: Umschalt für feinere, Strg für gröbere Schritte, Esc bricht ab.
Doppelklicken oder tippen bearbeitet; auswählen mit Umschalt+Klick, der Tastatur oder den Titeln.</translation>
    </message>
    <message>
        <source>%1 = %2. A click goes there.</source>
        <translation>%1 = %2. Ein Klick geht dorthin.</translation>
    </message>
    <message>
        <source>%1 after %2 iterations</source>
        <translation>%1 nach %2 Iterationen</translation>
    </message>
    <message>
        <source>%1 after %2 iterations, L = %3</source>
        <translation>%1 nach %2 Iterationen, L = %3</translation>
    </message>
    <message>
        <source>%1 along %2</source>
        <translation>%1 längs %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>%1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>%1 cells are too many for the clipboard. Export the problem as CSV instead.</source>
        <translation>%1 Zellen sind zu viele für die Zwischenablage. Exportieren Sie das Problem als CSV.</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>%1 Spalten</translation>
    </message>
    <message>
        <source>%1 columns of A</source>
        <translation>%1 Spalten von A</translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation>%1 abwärts</translation>
    </message>
    <message>
        <source>%1 ends at %2, %3</source>
        <translation>%1 endet bei %2, %3</translation>
    </message>
    <message>
        <source>%1 files are too many: one with A and b can be opened, or two, one for A and one for b. Nothing was opened.</source>
        <translation>%1 Dateien sind zu viele: Es lassen sich eine mit A und b öffnen, oder zwei, eine für A und eine für b. Nichts wurde geöffnet.</translation>
    </message>
    <message>
        <source>%1 files of these names are there already.</source>
        <translation>%1 Dateien dieser Namen gibt es schon.</translation>
    </message>
    <message>
        <source>%1 have joined, the last at %2</source>
        <translation>%1 sind verschmolzen, zuletzt bei %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 in all rows</source>
        <translation>%1 in allen Zeilen</translation>
    </message>
    <message>
        <source>%1 is 0 at every iterate: the methods began where they end. Click in the contour map to start elsewhere.</source>
        <translation>%1 ist in jeder Iteration 0: Die Verfahren begannen, wo sie enden. Ein Klick in die Karte startet anderswo.</translation>
    </message>
    <message>
        <source>%1 is being presented.</source>
        <translation>%1 wird vorgeführt.</translation>
    </message>
    <message>
        <source>%1 is not as it was opened any more, so the data are in the session file.</source>
        <translation>%1 ist nicht mehr, wie sie geöffnet wurde; daher stehen die Daten in der Sitzungsdatei.</translation>
    </message>
    <message>
        <source>%1 is open in another window of Basin, too: whoever saves last, wins.</source>
        <translation>%1 ist auch in einem anderen Fenster von Basin offen: Wer zuletzt speichert, gewinnt.</translation>
    </message>
    <message>
        <source>%1 is the baseline</source>
        <translation>%1 ist der Vergleichslauf</translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <translation>%1 Iterationen</translation>
    </message>
    <message>
        <source>%1 lakes</source>
        <translation>%1 Seen</translation>
    </message>
    <message>
        <source>%1 losses</source>
        <translation>%1 Verluste</translation>
    </message>
    <message>
        <source>%1 minima</source>
        <translation>%1 Minima</translation>
    </message>
    <message>
        <source>%1 minima at w = 0.</source>
        <translation>%1 Minima bei w = 0.</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>%1 negative</source>
        <translation>%1 negativ</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 between</source>
        <translation>%1 von %2 dazwischen</translation>
    </message>
    <message>
        <source>%1 of %2 eigenvalues from %3 to %4</source>
        <translation>%1 von %2 Eigenwerten von %3 bis %4</translation>
    </message>
    <message>
        <source>%1 of %2 eigenvalues: 0, as far as can be told</source>
        <translation>%1 von %2 Eigenwerten: 0, soweit erkennbar</translation>
    </message>
    <message>
        <source>%1 of %2 minima left at w² = %3.</source>
        <translation>%1 von %2 Minima übrig bei w² = %3.</translation>
    </message>
    <message>
        <source>%1 of %2 negative: %3%4</source>
        <translation>%1 von %2 negativ: %3%4</translation>
    </message>
    <message>
        <source>%1 of %2 pictures are made.</source>
        <translation>%1 von %2 Bildern sind fertig.</translation>
    </message>
    <message>
        <source>%1 of %2 starts</source>
        <translation>%1 von %2 Starts</translation>
    </message>
    <message>
        <source>%1 of 16</source>
        <translation>%1 von 16</translation>
    </message>
    <message>
        <source>%1 passes</source>
        <translation>%1 Pässe</translation>
    </message>
    <message>
        <source>%1 plateaus</source>
        <translation>%1 Plateaus</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>%1 positive</source>
        <translation>%1 positiv</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 runs. Click on a title to sort.</source>
        <translation>%1 Läufe. Ein Klick auf einen Titel sortiert.</translation>
    </message>
    <message>
        <source>%1 saddles</source>
        <translation>%1 Sattelpunkte</translation>
    </message>
    <message>
        <source>%1 starts</source>
        <translation>%1 Starts</translation>
    </message>
    <message>
        <source>%1 starts by itself</source>
        <translation>%1 startet für sich</translation>
    </message>
    <message>
        <source>%1 starts with the others</source>
        <translation>%1 startet mit den anderen</translation>
    </message>
    <message>
        <source>%1 weight</source>
        <translation>Gewicht von %1</translation>
    </message>
    <message>
        <source>%1 zero</source>
        <translation>%1 null</translation>
    </message>
    <message>
        <source>%1 · seen %2</source>
        <translation>%1 · gesehen %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1 × %2 pixels are too many: choose fewer dots per inch or a smaller size.</source>
        <translation>%1 × %2 Pixel sind zu viele: weniger Punkte je Zoll oder eine kleinere Größe wählen.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels are too many: choose fewer dots per inch.</source>
        <translation>%1 × %2 Pixel sind zu viele: weniger Punkte je Zoll wählen.</translation>
    </message>
    <message>
        <source>%1 × 0</source>
        <translation>%1 × 0</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>%1 − %2</source>
        <translation>%1 − %2</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 × %3 pixels</source>
        <translation>%1, %2 × %3 Pixel</translation>
    </message>
    <message>
        <source>%1, %2, L = %3</source>
        <translation>%1, %2, L = %3</translation>
    </message>
    <message>
        <source>%1, %2, b = %3</source>
        <translation>%1, %2, b = %3</translation>
    </message>
    <message>
        <source>%1, cut</source>
        <translation>%1, gekürzt</translation>
    </message>
    <message>
        <source>%1, eigenvalue %2 of %3: %4</source>
        <translation>%1, Eigenwert %2 von %3: %4</translation>
    </message>
    <message>
        <source>%1, it.</source>
        <translation>%1, Iter.</translation>
    </message>
    <message>
        <source>%1, iteration %2</source>
        <translation>%1, Iteration %2</translation>
    </message>
    <message>
        <source>%1, iteration %2
%3 = %4
%5 passes over A, %6 multiply-adds</source>
        <translation>%1, Iteration %2
%3 = %4
%5 Durchgänge durch A, %6 Multiplikationen mit Addition</translation>
    </message>
    <message>
        <source>%1, iteration %2: L = %3</source>
        <translation>%1, Iteration %2: L = %3</translation>
    </message>
    <message>
        <source>%1, met</source>
        <translation>%1, erfüllt</translation>
    </message>
    <message>
        <source>%1, not met (%2)</source>
        <translation>%1, nicht erfüllt (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 negative, %3 zero and %4 positive eigenvalues, from %5 to %6.</source>
        <translation>%1: %2 negative, %3 verschwindende und %4 positive Eigenwerte, von %5 bis %6.</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1: %2, %3 %4</source>
        <translation>%1: %2, %3 %4</translation>
    </message>
    <message>
        <source>%1: %2, L from %3 to %4</source>
        <translation>%1: %2, L von %3 auf %4</translation>
    </message>
    <message>
        <source>%1: L = %2</source>
        <translation>%1: L = %2</translation>
    </message>
    <message>
        <source>%1: loss from %2 to %3</source>
        <translation>%1: Verlust von %2 bis %3</translation>
    </message>
    <message>
        <source>%1; stopped</source>
        <translation>%1; angehalten</translation>
    </message>
    <message>
        <source>%1[*] – Basin</source>
        <translation>%1[*] – Basin</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>%1× fewer %2</source>
        <translation>%1× weniger %2</translation>
    </message>
    <message>
        <source>%1× less %2</source>
        <translation>%1× weniger %2</translation>
    </message>
    <message>
        <source>%1× more %2</source>
        <translation>%1× mehr %2</translation>
    </message>
    <message>
        <source>&amp;About Basin</source>
        <translation>Ü&amp;ber Basin</translation>
    </message>
    <message>
        <source>&amp;Ask again next time</source>
        <translation>&amp;Nächstes Mal wieder fragen</translation>
    </message>
    <message>
        <source>&amp;Baseline</source>
        <translation>&amp;Vergleichslauf</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Centre the columns of A: no hole then</source>
        <translation>Spalten von A &amp;zentrieren: dann kein Loch</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>&amp;Command…</source>
        <translation>&amp;Befehl…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy “%1”</source>
        <translation>„%1“ &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Data in the session file</source>
        <translation>Da&amp;ten in der Sitzungsdatei</translation>
    </message>
    <message>
        <source>&amp;Delete it</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Delete rows</source>
        <translation>Zeilen &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>Ver&amp;doppeln</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>&amp;Beispiele</translation>
    </message>
    <message>
        <source>&amp;Explain what I point at</source>
        <translation>&amp;Erklären, worauf ich zeige</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Figure…</source>
        <translation>&amp;Abbildung…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Vo&amp;llbild</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Hide in all views</source>
        <translation>In allen Ansichten &amp;ausblenden</translation>
    </message>
    <message>
        <source>&amp;Import again…</source>
        <translation>Neu &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Leave without saving</source>
        <translation>&amp;Ohne Speichern verlassen</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lektionen</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Make…</source>
        <translation>&amp;Erzeugen…</translation>
    </message>
    <message>
        <source>&amp;Motion that explains</source>
        <translation>Erklärende &amp;Bewegung</translation>
    </message>
    <message>
        <source>&amp;Mouse and keyboard</source>
        <translation>&amp;Maus und Tastatur</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Paste a problem</source>
        <translation>Problem &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Plane through three points: this is point %1</source>
        <translation>Ebene durch &amp;drei Punkte: dies ist Punkt %1</translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation>&amp;Vorführung</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>&amp;Problem</source>
        <translation>&amp;Problem</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Bee&amp;nden</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Entfe&amp;rnen</translation>
    </message>
    <message>
        <source>&amp;Reset the panels</source>
        <translation>Fenster &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Reset view</source>
        <translation>Ansicht zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Save the session</source>
        <translation>Sitzung &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>&amp;Slice along the chosen eigenvectors</source>
        <translation>&amp;Schnitt längs der gewählten Eigenvektoren</translation>
    </message>
    <message>
        <source>&amp;Slice through it</source>
        <translation>&amp;Schnitt hindurch</translation>
    </message>
    <message>
        <source>&amp;Standardise the selected columns</source>
        <translation>Gewählte Spalten &amp;standardisieren</translation>
    </message>
    <message>
        <source>&amp;Start all methods here</source>
        <translation>&amp;Alle Verfahren hier starten</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farbs&amp;chema</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>(s, r) = (0, 1): the skip branch alone, f = Ax/⟨Ax,1⟩. It does not see the scale of x.</source>
        <translation>(s, r) = (0, 1): der Skip-Zweig allein, f = Ax/⟨Ax,1⟩. Er sieht die Skalierung von x nicht.</translation>
    </message>
    <message>
        <source>(s, r) = (1, 0): f = exp(Ax)/⟨exp(Ax),1⟩, positive numbers that sum to 1.</source>
        <translation>(s, r) = (1, 0): f = exp(Ax)/⟨exp(Ax),1⟩, positive Zahlen mit der Summe 1.</translation>
    </message>
    <message>
        <source>(s, r) = (1, 1): u = exp(Ax) + Ax, both branches added before they are normalised.</source>
        <translation>(s, r) = (1, 1): u = exp(Ax) + Ax, beide Zweige addiert, bevor sie normiert werden.</translation>
    </message>
    <message>
        <source>+ Method</source>
        <translation>+ Verfahren</translation>
    </message>
    <message>
        <source>+%1 here moves the minimum by %2 and its loss by %3, to first order.</source>
        <translation>+%1 hier verschiebt das Minimum um %2 und seinen Verlust um %3, in erster Ordnung.</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>, %1</translation>
    </message>
    <message>
        <source>, %1 s</source>
        <translation>, %1 s</translation>
    </message>
    <message>
        <source>. GIF and films in one file need ffmpeg, which is not installed.</source>
        <translation>. GIF und Filme in einer Datei brauchen ffmpeg, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>1 %: |Δx*|</source>
        <translation>1 %: |Δx*|</translation>
    </message>
    <message>
        <source>1 %: ΔL*</source>
        <translation>1 %: ΔL*</translation>
    </message>
    <message>
        <source>1 column of A</source>
        <translation>1 Spalte von A</translation>
    </message>
    <message>
        <source>1 iteration</source>
        <translation>1 Iteration</translation>
    </message>
    <message>
        <source>1 minimum</source>
        <translation>1 Minimum</translation>
    </message>
    <message>
        <source>1 pass</source>
        <translation>1 Pass</translation>
    </message>
    <message>
        <source>1 plateau</source>
        <translation>1 Plateau</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>1 saddle</source>
        <translation>1 Sattelpunkt</translation>
    </message>
    <message>
        <source>96 is a screen; 192 has twice as many pixels along each side.</source>
        <translation>96 ist ein Bildschirm; 192 hat auf jeder Seite doppelt so viele Pixel.</translation>
    </message>
    <message>
        <source>: {n} numbers that sum to {bsum}.</source>
        <translation>: {n} Zahlen mit der Summe {bsum}.</translation>
    </message>
    <message>
        <source>&lt;/table&gt;&lt;h4&gt;Built with&lt;/h4&gt;&lt;p&gt;%1 and CLI11. Set in Inter where it is installed.&lt;/p&gt;</source>
        <translation>&lt;/table&gt;&lt;h4&gt;Gebaut mit&lt;/h4&gt;&lt;p&gt;%1 und CLI11. Gesetzt in Inter, wo es installiert ist.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; / %2 ms</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; / %2 ms</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; / %2 multiply-adds</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; / %2 Multiplikationen</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; / %2 passes</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; / %2 Durchgänge</translation>
    </message>
    <message>
        <source>&lt;b&gt;L is constant&lt;/b&gt;&lt;br&gt;%1</source>
        <translation>&lt;b&gt;L ist konstant&lt;/b&gt;&lt;br&gt;%1</translation>
    </message>
    <message>
        <source>&lt;b&gt;No OpenGL here&lt;/b&gt;&lt;br&gt;The surface needs it; the other views do not.</source>
        <translation>&lt;b&gt;Hier gibt es kein OpenGL&lt;/b&gt;&lt;br&gt;Die Fläche braucht es; die anderen Ansichten nicht.</translation>
    </message>
    <message>
        <source>&lt;b&gt;No surface yet&lt;/b&gt;&lt;br&gt;Open a data set or an example to see its loss.</source>
        <translation>&lt;b&gt;Noch keine Fläche&lt;/b&gt;&lt;br&gt;Öffnen Sie einen Datensatz oder ein Beispiel, um seinen Verlust zu sehen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing but hole&lt;/b&gt;&lt;br&gt;α = ⟨u,1⟩ ≤ 0 everywhere in this window. Move the slice, widen its range, or centre the columns of A.</source>
        <translation>&lt;b&gt;Nichts als Loch&lt;/b&gt;&lt;br&gt;α = ⟨u,1⟩ ≤ 0 überall in diesem Ausschnitt. Verschieben Sie den Schnitt, erweitern Sie seinen Bereich, oder zentrieren Sie die Spalten von A.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Now&lt;/b&gt;, {place}:</source>
        <translation>&lt;b&gt;Jetzt&lt;/b&gt;, {place}:</translation>
    </message>
    <message>
        <source>&lt;b&gt;PgDn PgUp&lt;/b&gt; step · &lt;b&gt;Space&lt;/b&gt; play · &lt;b&gt;V&lt;/b&gt; view · &lt;b&gt;O&lt;/b&gt; one · &lt;b&gt;L&lt;/b&gt; point · &lt;b&gt;B&lt;/b&gt; black · &lt;b&gt;Esc&lt;/b&gt; end</source>
        <translation>&lt;b&gt;Bild↓↑&lt;/b&gt; Schritt · &lt;b&gt;Leer&lt;/b&gt; Film · &lt;b&gt;V&lt;/b&gt; Sicht · &lt;b&gt;O&lt;/b&gt; eine · &lt;b&gt;L&lt;/b&gt; Licht · &lt;b&gt;B&lt;/b&gt; dunkel · &lt;b&gt;Esc&lt;/b&gt; Ende</translation>
    </message>
    <message>
        <source>&lt;b&gt;Row %1&lt;/b&gt; (%2): </source>
        <translation>&lt;b&gt;Zeile %1&lt;/b&gt; (%2): </translation>
    </message>
    <message>
        <source>&lt;h3&gt;Table&lt;/h3&gt;&lt;p&gt;Drag a cell sideways to change it (Shift: finer, Ctrl: coarser, Esc: back). Double-click or type to edit; Enter goes down, Tab to the right, and Enter after Tabs to where they began. Ctrl+V pastes a block. A right click on a title inserts, deletes, renames, centres, scales and standardises.&lt;/p&gt;&lt;h3&gt;Surface&lt;/h3&gt;&lt;p&gt;Drag turns, Shift+drag or the middle button moves, the wheel zooms. 1 front, 2 side, 3 top without perspective, 0 or Home reset; arrows turn, + and − zoom.&lt;/p&gt;&lt;h3&gt;Contours&lt;/h3&gt;&lt;p&gt;Click puts the start of the methods there, dragging its marker moves it. Drag pans, the wheel zooms, Shift+drag zooms into a rectangle, Home or a double click resets. Ctrl+wheel zooms faster, Alt+Left and Alt+Right (or the mouse's back and forward) go through the windows that were. Arrows, +, − and Enter do the same from the keyboard. With more than two parameters the dial in the corner turns the plane: drag its knob around (Shift: steps of 15°, Esc: back), double click for 0°; Tab leads to it, arrows and Page keys turn it.&lt;/p&gt;&lt;h3&gt;Convergence&lt;/h3&gt;&lt;p&gt;A click on a name hides and shows the method in all views; ⋯ beside the method does it from the keyboard.&lt;/p&gt;&lt;h3&gt;Minima&lt;/h3&gt;&lt;p&gt;A click on a line slices through it, a right click offers to start there.&lt;/p&gt;&lt;h3&gt;Merge tree&lt;/h3&gt;&lt;p&gt;Dragging, or Up and Down, floods the pictures; a double click takes the water away.&lt;/p&gt;&lt;h3&gt;Minima against w&lt;/h3&gt;&lt;p&gt;Dragging, or Left and Right, sets w of all rows.&lt;/p&gt;&lt;h3&gt;Sensitivity&lt;/h3&gt;&lt;p&gt;A click on a line leads to its cell. Pointing at a line, or at a cell of the table, shows where the minimum would go.&lt;/p&gt;&lt;h3&gt;Spectrum&lt;/h3&gt;&lt;p&gt;A click on the spectra along a path leads the timeline there.&lt;/p&gt;&lt;h3&gt;Anatomy&lt;/h3&gt;&lt;p&gt;A click on a row or column leads to it in the table.&lt;/p&gt;&lt;h3&gt;Timeline&lt;/h3&gt;&lt;p&gt;Space plays, Left and Right step, Home and End jump.&lt;/p&gt;&lt;h3&gt;Fitted values&lt;/h3&gt;&lt;p&gt;A click on a title sorts, residuals by their size.&lt;/p&gt;&lt;h3&gt;Everywhere&lt;/h3&gt;&lt;p&gt;Ctrl+Z undoes, Ctrl+Shift+Z redoes, Ctrl+O opens, Ctrl+S saves the session (Ctrl+Shift+S under another name), Ctrl+N draws a random problem, F11 full screen, Esc stops a long computation. Shift+F1 and a click explain what is there, Ctrl+F1 explains what has the keyboard.&lt;/p&gt;&lt;h3&gt;Presentation&lt;/h3&gt;&lt;p&gt;F5 begins and ends it. Page Down and Page Up step through a lesson or the iterations, Space plays, V shows another view, O one alone, L held is a dot of light, B a black screen, H hides the keys.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Tabelle&lt;/h3&gt;&lt;p&gt;Eine Zelle seitwärts ziehen ändert sie (Umschalt: feiner, Strg: gröber, Esc: zurück). Doppelklicken oder tippen bearbeitet; die Eingabetaste geht nach unten, Tab nach rechts, und die Eingabetaste nach Tabs dorthin, wo sie begannen. Strg+V fügt einen Block ein. Ein Rechtsklick auf einen Titel fügt ein, löscht, benennt um, zentriert, skaliert und standardisiert.&lt;/p&gt;&lt;h3&gt;Fläche&lt;/h3&gt;&lt;p&gt;Ziehen dreht, Umschalt+Ziehen oder die mittlere Taste verschiebt, das Rad zoomt. 1 von vorn, 2 von der Seite, 3 von oben ohne Perspektive, 0 oder Pos1 stellt zurück; Pfeile drehen, + und − zoomen.&lt;/p&gt;&lt;h3&gt;Höhenlinien&lt;/h3&gt;&lt;p&gt;Ein Klick setzt den Start der Verfahren dorthin, seine Marke lässt sich ziehen. Ziehen verschiebt, das Rad zoomt, Umschalt+Ziehen zoomt auf ein Rechteck, Pos1 oder ein Doppelklick stellt zurück. Strg+Rad zoomt schneller, Alt+Links und Alt+Rechts (oder Zurück und Vor der Maus) gehen durch die früheren Ausschnitte. Pfeile, +, − und die Eingabetaste tun dasselbe von der Tastatur aus. Bei mehr als zwei Parametern dreht das Rädchen in der Ecke die Ebene: seinen Knopf herumziehen (Umschalt: Schritte von 15°, Esc: zurück), Doppelklick für 0°; Tab führt zu ihm, Pfeile und Bildtasten drehen es.&lt;/p&gt;&lt;h3&gt;Konvergenz&lt;/h3&gt;&lt;p&gt;Ein Klick auf einen Namen blendet das Verfahren in allen Ansichten aus und ein; ⋯ neben dem Verfahren tut es von der Tastatur aus.&lt;/p&gt;&lt;h3&gt;Minima&lt;/h3&gt;&lt;p&gt;Ein Klick auf eine Zeile legt den Schnitt hindurch, ein Rechtsklick bietet an, dort zu starten.&lt;/p&gt;&lt;h3&gt;Merge-Baum&lt;/h3&gt;&lt;p&gt;Ziehen, oder Auf und Ab, flutet die Bilder; ein Doppelklick lässt das Wasser ab.&lt;/p&gt;&lt;h3&gt;Minima über w&lt;/h3&gt;&lt;p&gt;Ziehen, oder Links und Rechts, setzt w aller Zeilen.&lt;/p&gt;&lt;h3&gt;Sensitivität&lt;/h3&gt;&lt;p&gt;Ein Klick auf eine Zeile führt zu ihrer Zelle. Auf eine Zeile oder eine Zelle der Tabelle zeigen lässt sehen, wohin das Minimum ginge.&lt;/p&gt;&lt;h3&gt;Spektrum&lt;/h3&gt;&lt;p&gt;Ein Klick auf die Spektren längs eines Pfades führt die Zeitleiste dorthin.&lt;/p&gt;&lt;h3&gt;Anatomie&lt;/h3&gt;&lt;p&gt;Ein Klick auf eine Zeile oder Spalte führt zu ihr in der Tabelle.&lt;/p&gt;&lt;h3&gt;Zeitleiste&lt;/h3&gt;&lt;p&gt;Die Leertaste spielt ab, Links und Rechts gehen einen Schritt, Pos1 und Ende springen.&lt;/p&gt;&lt;h3&gt;Angepasste Werte&lt;/h3&gt;&lt;p&gt;Ein Klick auf einen Titel sortiert, Residuen nach ihrer Größe.&lt;/p&gt;&lt;h3&gt;Überall&lt;/h3&gt;&lt;p&gt;Strg+Z macht rückgängig, Strg+Umschalt+Z stellt wieder her, Strg+O öffnet, Strg+S speichert die Sitzung (Strg+Umschalt+S unter anderem Namen), Strg+N zieht ein zufälliges Problem, F11 Vollbild, Esc bricht eine lange Rechnung ab. Umschalt+F1 und ein Klick erklären, was dort ist, Strg+F1 erklärt, was die Tastatur hat.&lt;/p&gt;&lt;h3&gt;Vorführung&lt;/h3&gt;&lt;p&gt;F5 beginnt und beendet sie. Bild ab und Bild auf gehen durch eine Lektion oder die Iterationen, die Leertaste spielt ab, V zeigt eine andere Ansicht, O eine allein, L gehalten ist ein Lichtpunkt, B ein schwarzer Schirm, H verbirgt die Tasten.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Basin shows the loss landscape of the regression&lt;/p&gt;&lt;p align='center'&gt;L(x) = ½‖u/⟨u,1⟩ − b‖² + ½‖diag(w) A x‖², &amp;nbsp; u = s exp(Ax) + r Ax&lt;/p&gt;&lt;p&gt;of Song, Wang and Yin, &lt;i&gt;A Unified Scheme of ResNet and Softmax&lt;/i&gt; (arXiv 2309.13482, 2023). The paper's value is 2L without the regulariser. Bounds that are shown are derived for this program and checked numerically; none is a constant of the paper.&lt;/p&gt;&lt;h4&gt;Data sets&lt;/h4&gt;&lt;table cellspacing='4'&gt;</source>
        <translation>&lt;p&gt;Basin zeigt die Verlustlandschaft der Regression&lt;/p&gt;&lt;p align='center'&gt;L(x) = ½‖u/⟨u,1⟩ − b‖² + ½‖diag(w) A x‖², &amp;nbsp; u = s exp(Ax) + r Ax&lt;/p&gt;&lt;p&gt;von Song, Wang und Yin, &lt;i&gt;A Unified Scheme of ResNet and Softmax&lt;/i&gt; (arXiv 2309.13482, 2023). Der Wert der Arbeit ist 2L ohne Regularisierung. Gezeigte Schranken sind für dieses Programm hergeleitet und numerisch geprüft; keine ist eine Konstante der Arbeit.&lt;/p&gt;&lt;h4&gt;Datensätze&lt;/h4&gt;&lt;table cellspacing='4'&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;With the skip branch alone both signs of α = ⟨Ax,1⟩ are valid and f(−x) = f(x). Only the line α = 0 is a wall: the loss grows without bound on both sides of it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Mit dem Skip-Zweig allein sind beide Vorzeichen von α = ⟨Ax,1⟩ zulässig, und f(−x) = f(x). Nur die Gerade α = 0 ist eine Wand: Auf beiden Seiten wächst der Verlust dort über alle Grenzen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Without a regulariser f(tx) = f(x) for every t ≠ 0: the loss is the same along each line through x = 0, and a minimum is a whole line.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ohne Regularisierung ist f(tx) = f(x) für jedes t ≠ 0: Der Verlust ist auf jeder Geraden durch x = 0 derselbe, und ein Minimum ist eine ganze Gerade.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;f = u/α needs α = ⟨u,1⟩ &amp;gt; 0. The loss grows without bound towards the rim α = 0, and the convex region α ≤ 0 behind it is cut out.&lt;/p&gt;&lt;p&gt;Centre the columns of A, so that each sums to 0, and the hole goes away: then α is at least n times the weight of exp. A right click offers it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;f = u/α braucht α = ⟨u,1⟩ &amp;gt; 0. Zum Rand α = 0 hin wächst der Verlust über alle Grenzen, und das konvexe Gebiet α ≤ 0 dahinter ist ausgeschnitten.&lt;/p&gt;&lt;p&gt;Zentrieren Sie die Spalten von A, sodass jede die Summe 0 hat, und das Loch verschwindet: Dann ist α mindestens n mal das Gewicht von exp. Ein Rechtsklick bietet es an.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>A Hessian is taken apart for up to %1 rows or columns; here there are more of both.</source>
        <translation>Eine Hesse-Matrix wird bis zu %1 Zeilen oder Spalten zerlegt; hier sind es von beiden mehr.</translation>
    </message>
    <message>
        <source>A and b</source>
        <translation>A und b</translation>
    </message>
    <message>
        <source>A and b as CSV…</source>
        <translation>A und b als CSV…</translation>
    </message>
    <message>
        <source>A and b, and the weights w. Drag a cell sideways: everything follows at once. File ▸ Open takes your own table.</source>
        <translation>A und b, und die Gewichte w. Ziehen Sie eine Zelle seitwärts: Alles folgt sofort. Datei ▸ Öffnen nimmt Ihre eigene Tabelle.</translation>
    </message>
    <message>
        <source>A ball in which the local parabola has proved right; steps stay inside it.</source>
        <translation>Eine Kugel, in der sich die lokale Parabel bewährt hat; Schritte bleiben darin.</translation>
    </message>
    <message>
        <source>A coordinate of x; the other ones keep their value. Type a part of its name to find it.</source>
        <translation>Eine Koordinate von x; die anderen behalten ihren Wert. Ein Teil ihres Namens findet sie.</translation>
    </message>
    <message>
        <source>A direction in which the Hessian only stretches: the gradient changes along it, not sideways.</source>
        <translation>Eine Richtung, in der die Hesse-Matrix nur streckt: Der Gradient ändert sich längs ihrer, nicht seitwärts.</translation>
    </message>
    <message>
        <source>A direction in which the loss does not change: collinear columns, the shift of softmax, the scale of the skip branch.</source>
        <translation>Eine Richtung, in der sich der Verlust nicht ändert: kollineare Spalten, die Verschiebung bei Softmax, die Skalierung beim Skip-Zweig.</translation>
    </message>
    <message>
        <source>A double click shows this picture alone, and another one all of them.</source>
        <translation>Ein Doppelklick zeigt dieses Bild allein, ein weiterer wieder alle.</translation>
    </message>
    <message>
        <source>A figure of each into a folder, called by problem, loss and view.</source>
        <translation>Von jeder eine Abbildung in einen Ordner, benannt nach Problem, Verlust und Ansicht.</translation>
    </message>
    <message>
        <source>A file of these names is there already.</source>
        <translation>Eine Datei dieser Namen gibt es schon.</translation>
    </message>
    <message>
        <source>A film in one file is made by ffmpeg, if it is installed.</source>
        <translation>Einen Film in einer Datei macht ffmpeg, wenn es installiert ist.</translation>
    </message>
    <message>
        <source>A fold: it meets a saddle, and beyond both are gone.</source>
        <translation>Eine Falte: Es trifft auf einen Sattelpunkt, und jenseits davon gibt es beide nicht mehr.</translation>
    </message>
    <message>
        <source>A folder for a figure of each view that is shown</source>
        <translation>Ein Ordner für je eine Abbildung der gezeigten Ansichten</translation>
    </message>
    <message>
        <source>A formula of our own, checked numerically, that holds in exact arithmetic. Nothing is quoted from the paper.</source>
        <translation>Eine eigene Formel, numerisch geprüft, die bei exaktem Rechnen gilt. Nichts ist aus der Arbeit übernommen.</translation>
    </message>
    <message>
        <source>A has %L1 numbers.</source>
        <translation>A hat %L1 Zahlen.</translation>
    </message>
    <message>
        <source>A is {n} × {d}</source>
        <translation>A ist {n} × {d}</translation>
    </message>
    <message>
        <source>A large w makes the Hessian positive semidefinite (not near the hole of the combined loss).</source>
        <translation>Ein großes w macht die Hesse-Matrix positiv semidefinit (nicht nahe dem Loch des kombinierten Verlusts).</translation>
    </message>
    <message>
        <source>A layer of a language model: softmax of products of keys with a query says how much each word matters. Its keys are A, the query is x.</source>
        <translation>Eine Schicht eines Sprachmodells: Softmax der Produkte von Schlüsseln mit einer Anfrage sagt, wie sehr jedes Wort zählt. Die Schlüssel sind A, die Anfrage ist x.</translation>
    </message>
    <message>
        <source>A line has no map to colour by curvature.</source>
        <translation>Eine Gerade hat keine Karte, die sich nach Krümmung färben ließe.</translation>
    </message>
    <message>
        <source>A line has no map to colour.</source>
        <translation>Eine Gerade hat keine Karte zum Färben.</translation>
    </message>
    <message>
        <source>A loss between two others: its weights (s, r) are (1 − t) times those of the first plus t times those of the second.</source>
        <translation>Ein Verlust zwischen zwei anderen: Seine Gewichte (s, r) sind das (1 − t)-Fache derer des ersten plus das t-Fache derer des zweiten.</translation>
    </message>
    <message>
        <source>A method on its way from a start: with its parameters, what it cost, and how and where it ended.</source>
        <translation>Ein Verfahren auf seinem Weg von einem Start: mit seinen Parametern, seinen Kosten, und wie und wo er endete.</translation>
    </message>
    <message>
        <source>A method with its parameters and its start.</source>
        <translation>Ein Verfahren mit seinen Parametern und seinem Start.</translation>
    </message>
    <message>
        <source>A minimum within</source>
        <translation>Ein Minimum innerhalb</translation>
    </message>
    <message>
        <source>A number that changes when a file does. A session has three, so that damage is told from an edit.</source>
        <translation>Eine Zahl, die sich ändert, wenn eine Datei es tut. Eine Sitzung hat drei, damit sich Schaden von einer Änderung unterscheiden lässt.</translation>
    </message>
    <message>
        <source>A part of the name of what you want, or a command with its arguments. Up and Down choose, Enter runs it.</source>
        <translation>Ein Teil des Namens dessen, was Sie wollen, oder ein Befehl mit seinen Argumenten. Auf und Ab wählen, die Eingabetaste führt aus.</translation>
    </message>
    <message>
        <source>A point where the gradient vanishes and the loss goes up in some directions and down in others.</source>
        <translation>Ein Punkt, in dem der Gradient verschwindet und von dem der Verlust in manchen Richtungen steigt und in anderen fällt.</translation>
    </message>
    <message>
        <source>A point where the gradient vanishes in the whole space: a minimum, a maximum or a saddle. A lowest point of a slice need not be one.</source>
        <translation>Ein Punkt, in dem der Gradient im ganzen Raum verschwindet: ein Minimum, ein Maximum oder ein Sattelpunkt. Ein tiefster Punkt eines Schnitts muss keiner sein.</translation>
    </message>
    <message>
        <source>A point with no lower one nearby. The lowest of all is the global minimum.</source>
        <translation>Ein Punkt ohne niedrigeren in der Nähe. Der niedrigste von allen ist das globale Minimum.</translation>
    </message>
    <message>
        <source>A proof, rounding included, that there is a minimum within a small distance and no other stationary point within a larger one.</source>
        <translation>Ein Beweis, Rundung eingeschlossen, dass in kleinem Abstand ein Minimum ist und in einem größeren kein anderer stationärer Punkt.</translation>
    </message>
    <message>
        <source>A remark on the problem below its table: what is unusual, what follows from it, what could be done.</source>
        <translation>Eine Bemerkung zum Problem unter seiner Tabelle: was ungewöhnlich ist, was daraus folgt, was sich tun ließe.</translation>
    </message>
    <message>
        <source>A run has an end when ‖∇L‖ is below this part of what it was at the start.</source>
        <translation>Ein Lauf hat ein Ende, wenn ‖∇L‖ unter diesem Teil dessen liegt, was es am Start war.</translation>
    </message>
    <message>
        <source>A scale that is logarithmic above and below 0</source>
        <translation>Eine Skala, logarithmisch über und unter 0</translation>
    </message>
    <message>
        <source>A scale that is logarithmic above and below 0, to see small eigenvalues beside large ones</source>
        <translation>Eine Skala, logarithmisch über und unter 0, um kleine Eigenwerte neben großen zu sehen</translation>
    </message>
    <message>
        <source>A start of its &amp;own</source>
        <translation>&amp;Eigener Start</translation>
    </message>
    <message>
        <source>A step is accepted if the loss falls by at least a small share of what the slope promises. Backtracking halves the step until it does.</source>
        <translation>Ein Schritt wird angenommen, wenn der Verlust um wenigstens einen kleinen Teil dessen fällt, was die Steigung verspricht. Sonst wird der Schritt halbiert.</translation>
    </message>
    <message>
        <source>A step length that does not change from iteration to iteration. Below 2/λ max gradient descent shrinks every error, above it diverges.</source>
        <translation>Eine Schrittweite, die sich von Iteration zu Iteration nicht ändert. Unter 2/λ max verkleinert Gradientenabstieg jeden Fehler, darüber divergiert er.</translation>
    </message>
    <message>
        <source>A valley: flat along %1 directions.</source>
        <translation>Ein Tal: flach in %1 Richtungen.</translation>
    </message>
    <message>
        <source>A way around the pass, outside of the window, may be lower.</source>
        <translation>Ein Weg um den Pass herum, außerhalb des Ausschnitts, kann niedriger sein.</translation>
    </message>
    <message>
        <source>A weight cannot be negative: only w² enters the loss.</source>
        <translation>Ein Gewicht kann nicht negativ sein: Nur w² geht in den Verlust ein.</translation>
    </message>
    <message>
        <source>A weight for each row</source>
        <translation>Ein Gewicht für jede Zeile</translation>
    </message>
    <message>
        <source>A would have %L1 numbers, more than fit in memory comfortably. Choose a smaller n or d.</source>
        <translation>A hätte %L1 Zahlen, mehr als bequem in den Speicher passen. Wählen Sie ein kleineres n oder d.</translation>
    </message>
    <message>
        <source>A, b</source>
        <translation>A, b</translation>
    </message>
    <message>
        <source>A, the design matrix</source>
        <translation>A, die Designmatrix</translation>
    </message>
    <message>
        <source>About Basin</source>
        <translation>Über Basin</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Add a column of ones</source>
        <translation>Spalte aus Einsen hinzufügen</translation>
    </message>
    <message>
        <source>Add method</source>
        <translation>Verfahren hinzufügen</translation>
    </message>
    <message>
        <source>Add the same number to a whole column of A: without a regulariser nothing changes.</source>
        <translation>Addieren Sie zu einer ganzen Spalte von A dieselbe Zahl: Ohne Regularisierung ändert sich nichts.</translation>
    </message>
    <message>
        <source>Adding the same number to all entries of Ax, which softmax does not see.</source>
        <translation>Zu allen Einträgen von Ax dieselbe Zahl addieren, was Softmax nicht sieht.</translation>
    </message>
    <message>
        <source>Adds another method, or the same one with other parameters.</source>
        <translation>Fügt ein weiteres Verfahren hinzu, oder dasselbe mit anderen Parametern.</translation>
    </message>
    <message>
        <source>Adds ½‖diag(w) A x‖² to the loss.</source>
        <translation>Fügt dem Verlust ½‖diag(w) A x‖² hinzu.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All 0</source>
        <translation>Alle 0</translation>
    </message>
    <message>
        <source>All 1</source>
        <translation>Alle 1</translation>
    </message>
    <message>
        <source>All compared losses along one line of the plane. Drag with Ctrl in a contour map to draw the line, or drag one of its ends.</source>
        <translation>Alle verglichenen Verluste längs einer Linie der Ebene. Mit Strg in einer Karte ziehen zeichnet die Linie, oder ziehen Sie eines ihrer Enden.</translation>
    </message>
    <message>
        <source>All eigenvalues are computed for up to %1 rows or columns; here there are more of both.</source>
        <translation>Alle Eigenwerte werden bis zu %1 Zeilen oder Spalten berechnet; hier sind es von beiden mehr.</translation>
    </message>
    <message>
        <source>All eigenvalues are positive: locally the loss is a bowl with one lowest point.</source>
        <translation>Alle Eigenwerte sind positiv: Lokal ist der Verlust eine Schale mit einem tiefsten Punkt.</translation>
    </message>
    <message>
        <source>All eigenvalues at one place, each as a stem</source>
        <translation>Alle Eigenwerte an einer Stelle, jeder als Stäbe</translation>
    </message>
    <message>
        <source>All eigenvalues of the Hessian at a point.</source>
        <translation>Alle Eigenwerte der Hesse-Matrix in einem Punkt.</translation>
    </message>
    <message>
        <source>All eigenvalues of the Hessian at one place. A negative one means that the loss curves downwards in some direction. The dashes are the eigenvalues of AᵀDA alone, without the part of rank two. A click chooses an eigenvalue, one with Ctrl another: the slice then lies along their eigenvectors. Along a path a click leads the timeline there.</source>
        <translation>Alle Eigenwerte der Hesse-Matrix an einer Stelle. Ein negativer heißt, dass der Verlust in einer Richtung nach unten gekrümmt ist. Die Striche sind die Eigenwerte von AᵀDA allein, ohne den Teil vom Rang zwei. Ein Klick wählt einen Eigenwert, einer mit Strg einen anderen: Der Schnitt liegt dann längs ihrer Eigenvektoren. Längs eines Pfads führt ein Klick die Zeitleiste dorthin.</translation>
    </message>
    <message>
        <source>All else stays as it is in the window.</source>
        <translation>Alles andere bleibt, wie es im Fenster ist.</translation>
    </message>
    <message>
        <source>All is dry.</source>
        <translation>Alles ist trocken.</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>Alle Lektionen</translation>
    </message>
    <message>
        <source>All methods are hidden. Click a name below to see its curve.</source>
        <translation>Alle Verfahren sind ausgeblendet. Ein Klick auf einen Namen unten zeigt seine Kurve.</translation>
    </message>
    <message>
        <source>All numbers as NPZ…</source>
        <translation>Alle Zahlen als NPZ…</translation>
    </message>
    <message>
        <source>All of the paths, to their ends (End).</source>
        <translation>Die ganzen Pfade, bis zu ihren Enden (Ende).</translation>
    </message>
    <message>
        <source>All points x = x_c + p·d₁ + q·d₂. A picture shows the loss on it and nothing else.</source>
        <translation>Alle Punkte x = x_c + p·d₁ + q·d₂. Ein Bild zeigt den Verlust darauf und sonst nichts.</translation>
    </message>
    <message>
        <source>All starts from which a method comes to the same minimum. It depends on the method as well as on the landscape.</source>
        <translation>Alle Starts, von denen ein Verfahren zu demselben Minimum kommt. Es hängt vom Verfahren ebenso ab wie von der Landschaft.</translation>
    </message>
    <message>
        <source>All that the user decided, in a file: data, loss, slice, methods, cameras, notes.</source>
        <translation>Alles, was der Benutzer entschieden hat, in einer Datei: Daten, Verlust, Schnitt, Verfahren, Kameras, Notizen.</translation>
    </message>
    <message>
        <source>All the valleys that there are: search for them.</source>
        <translation>Alle Täler, die es gibt: suchen Sie danach.</translation>
    </message>
    <message>
        <source>All views that are shown…</source>
        <translation>Alle gezeigten Ansichten…</translation>
    </message>
    <message>
        <source>Along the path</source>
        <translation>Längs des Pfads</translation>
    </message>
    <message>
        <source>Also by a double click on its name.</source>
        <translation>Auch durch einen Doppelklick auf ihren Namen.</translation>
    </message>
    <message>
        <source>An end of the line of the cross-section: drag it, or draw another line by dragging with Ctrl.</source>
        <translation>Ein Ende der Linie des Querschnitts: ziehen, oder mit Strg eine andere Linie ziehen.</translation>
    </message>
    <message>
        <source>An intercept: with it ⟨Ax,1⟩ can have any value, also where the other columns are centred.</source>
        <translation>Ein Achsenabschnitt: Mit ihm kann ⟨Ax,1⟩ jeden Wert haben, auch wo die anderen Spalten zentriert sind.</translation>
    </message>
    <message>
        <source>Anatomy</source>
        <translation>Anatomie</translation>
    </message>
    <message>
        <source>Anatomy of the Hessian</source>
        <translation>Anatomie der Hesse-Matrix</translation>
    </message>
    <message>
        <source>Angle of the plane</source>
        <translation>Winkel der Ebene</translation>
    </message>
    <message>
        <source>Another colour for %1</source>
        <translation>Andere Farbe für %1</translation>
    </message>
    <message>
        <source>Another name for the step of gradient methods.</source>
        <translation>Ein anderer Name für die Schrittweite von Gradientenverfahren.</translation>
    </message>
    <message>
        <source>Another seed shows another plane of the same landscape.</source>
        <translation>Ein anderer Startwert zeigt eine andere Ebene derselben Landschaft.</translation>
    </message>
    <message>
        <source>Any picture of the film.</source>
        <translation>Jedes Bild des Films.</translation>
    </message>
    <message>
        <source>Armijo's condition</source>
        <translation>Armijo-Bedingung</translation>
    </message>
    <message>
        <source>As if every column of A had root mean square 1, with x₀ carried over: a column in dollars then weighs as much as one in kilometres.</source>
        <translation>Als hätte jede Spalte von A das quadratische Mittel 1, wobei x₀ mitgenommen wird: Eine Spalte in Dollar wiegt dann so viel wie eine in Kilometern.</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Wie im Fenster</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>At %1: eigenvalues from %2 to %3, %4 of %5 negative</source>
        <translation>Bei %1: Eigenwerte von %2 bis %3, %4 von %5 negativ</translation>
    </message>
    <message>
        <source>At (%1, %2)</source>
        <translation>Bei (%1, %2)</translation>
    </message>
    <message>
        <source>At most %1 iterations</source>
        <translation>Höchstens %1 Iterationen</translation>
    </message>
    <message>
        <source>At the cursor</source>
        <translation>Am Zeiger</translation>
    </message>
    <message>
        <source>At the end of %1, L = %2</source>
        <translation>Am Ende von %1, L = %2</translation>
    </message>
    <message>
        <source>At the right end paths are drawn to their ends.</source>
        <translation>Am rechten Ende sind die Pfade ganz gezeichnet.</translation>
    </message>
    <message>
        <source>At the start, L = %1</source>
        <translation>Am Start, L = %1</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit (attention)</translation>
    </message>
    <message>
        <source>Automatic range</source>
        <translation>Automatischer Bereich</translation>
    </message>
    <message>
        <source>Axes of the slice</source>
        <translation>Achsen des Schnitts</translation>
    </message>
    <message>
        <source>Aᵀ(D + w²)A</source>
        <translation>Aᵀ(D + w²)A</translation>
    </message>
    <message>
        <source>AᵀDA alone</source>
        <translation>AᵀDA allein</translation>
    </message>
    <message>
        <source>AᵀDA alone (arrows: %1 beyond the frame)</source>
        <translation>AᵀDA allein (Pfeile: %1 außerhalb)</translation>
    </message>
    <message>
        <source>B by rows</source>
        <translation>B nach Zeilen</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
        <source>Back to the directions chosen above.</source>
        <translation>Zurück zu den oben gewählten Richtungen.</translation>
    </message>
    <message>
        <source>Back to the lesson's scene</source>
        <translation>Zurück zum Bild der Lektion</translation>
    </message>
    <message>
        <source>Back to the start of all paths (Home).</source>
        <translation>Zurück zum Anfang aller Pfade (Pos1).</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Backtracking</source>
        <translation>Schrittweite nach Armijo</translation>
    </message>
    <message>
        <source>Basin</source>
        <translation>Basin</translation>
    </message>
    <message>
        <source>Basin did not come to its end the last time. There is a copy of “%1” of %2.</source>
        <translation>Basin wurde beim letzten Mal nicht ordentlich beendet. Es gibt eine Kopie von „%1“ vom %2.</translation>
    </message>
    <message>
        <source>Basin of attraction</source>
        <translation>Einzugsgebiet (Becken)</translation>
    </message>
    <message>
        <source>Basin session (*%1)</source>
        <translation>Basin-Sitzung (*%1)</translation>
    </message>
    <message>
        <source>Basin – presentation</source>
        <translation>Basin – Vorführung</translation>
    </message>
    <message>
        <source>Basins</source>
        <translation>Becken</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Between Newton's step and steepest descent, in degrees: 90° and more leads uphill.</source>
        <translation>Zwischen dem Newton-Schritt und dem steilsten Abstieg, in Grad: 90° und mehr führt bergauf.</translation>
    </message>
    <message>
        <source>Between the cells of a line (--separator on a command line).</source>
        <translation>Zwischen den Zellen einer Zeile (--separator auf der Befehlszeile).</translation>
    </message>
    <message>
        <source>Beyond about 1e308 a double is infinite. exp does that from 710 on, so the largest entry is subtracted first.</source>
        <translation>Über etwa 1e308 ist eine Zahl doppelter Genauigkeit unendlich. exp ist es ab 710, daher wird zuerst der größte Eintrag abgezogen.</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Überblendung</translation>
    </message>
    <message>
        <source>Blend from</source>
        <translation>Überblenden von</translation>
    </message>
    <message>
        <source>Blend of two losses</source>
        <translation>Überblendung zweier Verluste</translation>
    </message>
    <message>
        <source>Blend the losses</source>
        <translation>Verluste überblenden</translation>
    </message>
    <message>
        <source>Blend to</source>
        <translation>Überblenden zu</translation>
    </message>
    <message>
        <source>Blend…</source>
        <translation>Überblenden…</translation>
    </message>
    <message>
        <source>Blue to orange</source>
        <translation>Blau nach Orange</translation>
    </message>
    <message>
        <source>Body for a 3D printer</source>
        <translation>Körper für einen 3D-Drucker</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Both ends of the line are one point. Drag one away.</source>
        <translation>Beide Enden der Linie sind ein Punkt. Ziehen Sie eines weg.</translation>
    </message>
    <message>
        <source>Bound over seen</source>
        <translation>Schranke durch Gesehenes</translation>
    </message>
    <message>
        <source>Brings back all panels; the lesson waits.</source>
        <translation>Bringt alle Fenster zurück; die Lektion wartet.</translation>
    </message>
    <message>
        <source>By how much the quadratic model says that Newton's step lowers L; only where the Hessian is positive definite.</source>
        <translation>Um wie viel der Newton-Schritt nach dem quadratischen Modell L senkt; nur wo die Hesse-Matrix positiv definit ist.</translation>
    </message>
    <message>
        <source>C&amp;entre the selected columns</source>
        <translation>Gewählte Spalten zen&amp;trieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Centre %1</source>
        <translation>%1 zentrieren</translation>
    </message>
    <message>
        <source>Centre each column and divide it by its standard deviation.</source>
        <translation>Jede Spalte zentrieren und durch ihre Standardabweichung teilen.</translation>
    </message>
    <message>
        <source>Centre or standardise the columns of A, normalise b.</source>
        <translation>Die Spalten von A zentrieren oder standardisieren, b normieren.</translation>
    </message>
    <message>
        <source>Centre the columns of A</source>
        <translation>Spalten von A zentrieren</translation>
    </message>
    <message>
        <source>Centre the columns of A, and the hole goes away.</source>
        <translation>Zentrieren Sie die Spalten von A, und das Loch verschwindet.</translation>
    </message>
    <message>
        <source>Centre the columns of A.</source>
        <translation>Zentrieren Sie die Spalten von A.</translation>
    </message>
    <message>
        <source>Centres each column and divides it by its standard deviation.</source>
        <translation>Zentriert jede Spalte und teilt sie durch ihre Standardabweichung.</translation>
    </message>
    <message>
        <source>Centring</source>
        <translation>Zentrieren</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Change a number of it in Methods, and see its path walk anew.</source>
        <translation>Ändern Sie unter „Verfahren“ eine seiner Zahlen und sehen Sie, wie sein Pfad neu läuft.</translation>
    </message>
    <message>
        <source>Change one and watch the minimum follow.</source>
        <translation>Ändern Sie eine und sehen Sie das Minimum folgen.</translation>
    </message>
    <message>
        <source>Change w</source>
        <translation>w ändern</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check derivatives</source>
        <translation>Ableitungen prüfen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Cholesky factorisation</source>
        <translation>Cholesky-Zerlegung</translation>
    </message>
    <message>
        <source>Choose Combined and move the pointer towards the rim of the hole.</source>
        <translation>Wählen Sie „Kombiniert“ und gehen Sie mit dem Zeiger zum Rand des Lochs.</translation>
    </message>
    <message>
        <source>Choose the eigenvectors of the Hessian and see the steepest and the flattest direction.</source>
        <translation>Wählen Sie die Eigenvektoren der Hesse-Matrix und sehen Sie die steilste und die flachste Richtung.</translation>
    </message>
    <message>
        <source>Chooses the range so that the paths and the scale on which the loss varies are in the picture.</source>
        <translation>Wählt den Bereich so, dass die Pfade und die Skala, auf der sich der Verlust ändert, im Bild sind.</translation>
    </message>
    <message>
        <source>Chosen by you.</source>
        <translation>Von Ihnen gewählt.</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>Click elsewhere in the contours: all methods walk anew.</source>
        <translation>Klicken Sie anderswo in die Höhenlinien: Alle Verfahren laufen neu.</translation>
    </message>
    <message>
        <source>Click in the contours: the methods start there.</source>
        <translation>Klicken Sie in die Höhenlinien: Die Verfahren starten dort.</translation>
    </message>
    <message>
        <source>Click in the map of contours.</source>
        <translation>Klicken Sie in die Karte der Höhenlinien.</translation>
    </message>
    <message>
        <source>Click it once for each data set.</source>
        <translation>Klicken Sie sie für jeden Datensatz einmal an.</translation>
    </message>
    <message>
        <source>Click on a name in the convergence to hide its path.</source>
        <translation>Klicken Sie in der Ansicht „Konvergenz“ auf einen Namen, um seinen Pfad auszublenden.</translation>
    </message>
    <message>
        <source>Click on the first line and change that number.</source>
        <translation>Klicken Sie auf die erste Zeile und ändern Sie diese Zahl.</translation>
    </message>
    <message>
        <source>Climb</source>
        <translation>Anstieg</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Farbe %1</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Färben nach</translation>
    </message>
    <message>
        <source>Colour by curvature to see where the Hessian is indefinite.</source>
        <translation>Färben Sie nach Krümmung, um zu sehen, wo die Hesse-Matrix indefinit ist.</translation>
    </message>
    <message>
        <source>Colour map of the loss. All are safe for people who are colour blind.</source>
        <translation>Farbpalette des Verlusts. Alle sind auch für Farbenblinde zu unterscheiden.</translation>
    </message>
    <message>
        <source>Colour scale</source>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>Colour the map by them, with two methods after each other.</source>
        <translation>Färben Sie die Karte danach, mit zwei Verfahren nacheinander.</translation>
    </message>
    <message>
        <source>Colour what matters</source>
        <translation>Färben, was zählt</translation>
    </message>
    <message>
        <source>Coloured by loss: a Hessian at every point would take too long here.</source>
        <translation>Nach Verlust gefärbt: Eine Hesse-Matrix an jedem Punkt dauerte hier zu lange.</translation>
    </message>
    <message>
        <source>Coloured by loss: nothing is compared with it.</source>
        <translation>Nach Verlust gefärbt: nichts wird mit ihm verglichen.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Colours and lines</source>
        <translation>Farben und Linien</translation>
    </message>
    <message>
        <source>Colours are the loss.</source>
        <translation>Die Farben sind der Verlust.</translation>
    </message>
    <message>
        <source>Colours each cell by how much the least loss depends on it, to first order: orange where more of it raises the loss, blue where it lowers it.</source>
        <translation>Färbt jede Zelle danach, wie sehr der kleinste Verlust von ihr abhängt, in erster Ordnung: orange, wo mehr davon den Verlust hebt, blau, wo es ihn senkt.</translation>
    </message>
    <message>
        <source>Colours from L =</source>
        <translation>Farben von L =</translation>
    </message>
    <message>
        <source>Colours to L =</source>
        <translation>Farben bis L =</translation>
    </message>
    <message>
        <source>Column %1 of A, called %2.
Double click to rename it.</source>
        <translation>Spalte %1 von A, namens %2.
Doppelklicken benennt sie um.</translation>
    </message>
    <message>
        <source>Columns d</source>
        <translation>Spalten d</translation>
    </message>
    <message>
        <source>Combined loss</source>
        <translation>Kombinierter Verlust</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Common clock</source>
        <translation>Gemeinsame Uhr</translation>
    </message>
    <message>
        <source>Compare a guarantee with what is measured beside it.</source>
        <translation>Vergleichen Sie eine Garantie mit dem, was daneben gemessen ist.</translation>
    </message>
    <message>
        <source>Compare all</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare both: the bound holds for all directions at once, so it is larger.</source>
        <translation>Vergleichen Sie beide: Die Schranke gilt für alle Richtungen zugleich, daher ist sie größer.</translation>
    </message>
    <message>
        <source>Compare no more</source>
        <translation>Nicht mehr vergleichen</translation>
    </message>
    <message>
        <source>Compare the start with the end of a path.</source>
        <translation>Vergleichen Sie den Start mit dem Ende eines Pfads.</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Compared losses</source>
        <translation>Verglichene Verluste</translation>
    </message>
    <message>
        <source>Compared with %2, down to 10⁻⁶ of the way from its start to L*: %1.</source>
        <translation>Verglichen mit %2, bis hinab auf 10⁻⁶ des Weges von dessen Start bis L*: %1.</translation>
    </message>
    <message>
        <source>Compares gradient and Hessian with differences of fourth order at some points about the start, on the problem that is open.</source>
        <translation>Vergleicht Gradient und Hesse-Matrix mit Differenzen vierter Ordnung an einigen Punkten um den Start, am offenen Problem.</translation>
    </message>
    <message>
        <source>Comparing all derivatives with differences on the present data: “Check derivatives” in the status bar, or basin check.</source>
        <translation>Alle Ableitungen mit Differenzen an den jetzigen Daten vergleichen: „Ableitungen prüfen“ in der Statusleiste, oder basin check.</translation>
    </message>
    <message>
        <source>Computed from what is there, right to rounding or to its samples. It is no bound.</source>
        <translation>Aus dem berechnet, was da ist, richtig bis auf Rundung oder seine Stichprobe. Es ist keine Schranke.</translation>
    </message>
    <message>
        <source>Condition number κ</source>
        <translation>Konditionszahl κ</translation>
    </message>
    <message>
        <source>Confirmed by going down both ways. That it is the lowest between the two cannot be proved so.</source>
        <translation>Bestätigt durch den Abstieg nach beiden Seiten. Dass er der niedrigste zwischen beiden ist, lässt sich so nicht beweisen.</translation>
    </message>
    <message>
        <source>Contents of the guide</source>
        <translation>Inhalt des Handbuchs</translation>
    </message>
    <message>
        <source>Contour map of the loss</source>
        <translation>Höhenlinienkarte des Verlusts</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>Höhenlinien</translation>
    </message>
    <message>
        <source>Converged</source>
        <translation>Konvergiert</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>Konvergenz</translation>
    </message>
    <message>
        <source>Convergence of the methods</source>
        <translation>Konvergenz der Verfahren</translation>
    </message>
    <message>
        <source>Convex</source>
        <translation>Konvex</translation>
    </message>
    <message>
        <source>Coordinates of %1 as they are</source>
        <translation>Koordinaten von %1, wie sie sind</translation>
    </message>
    <message>
        <source>Copied the statement of the problem, for LaTeX with amsmath.</source>
        <translation>Die Formulierung des Problems ist kopiert, für LaTeX mit amsmath.</translation>
    </message>
    <message>
        <source>Copied what was done since the session was opened, as commands for “basin run”.</source>
        <translation>Kopiert ist, was seit dem Öffnen der Sitzung getan wurde, als Befehle für „basin run“.</translation>
    </message>
    <message>
        <source>Copies the cells and sets them to 0.</source>
        <translation>Kopiert die Zellen und setzt sie auf 0.</translation>
    </message>
    <message>
        <source>Copies the cells with all their digits, for a spreadsheet.</source>
        <translation>Kopiert die Zellen mit allen Stellen, für eine Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Copy &amp;all values</source>
        <translation>&amp;Alle Werte kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>&amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;values</source>
        <translation>&amp;Werte kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>Als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;script</source>
        <translation>Als &amp;Skript kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>Als LaTeX kopieren</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy the problem as &amp;LaTeX</source>
        <translation>Problem als &amp;LaTeX kopieren</translation>
    </message>
    <message>
        <source>Counter-example</source>
        <translation>Gegenbeispiel</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Critical point</source>
        <translation>Kritischer Punkt</translation>
    </message>
    <message>
        <source>Cross-section</source>
        <translation>Querschnitt</translation>
    </message>
    <message>
        <source>Ctrl + click another one: their eigenvectors become the slice.</source>
        <translation>Strg + Klick auf einen anderen: Ihre Eigenvektoren werden der Schnitt.</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Current mix</source>
        <translation>Jetzige Mischung</translation>
    </message>
    <message>
        <source>Cursor</source>
        <translation>Zeiger</translation>
    </message>
    <message>
        <source>Curvature</source>
        <translation>Krümmung</translation>
    </message>
    <message>
        <source>Curvature here (derived)</source>
        <translation>Krümmung hier (hergeleitet)</translation>
    </message>
    <message>
        <source>Curved upwards in every direction everywhere, so that each minimum is the only one. This loss is not, unless the regulariser makes it so.</source>
        <translation>Überall in jeder Richtung nach oben gekrümmt, sodass jedes Minimum das einzige ist. Dieser Verlust ist es nicht, außer die Regularisierung macht ihn dazu.</translation>
    </message>
    <message>
        <source>Cut cells</source>
        <translation>Zellen ausschneiden</translation>
    </message>
    <message>
        <source>D by row</source>
        <translation>D je Zeile</translation>
    </message>
    <message>
        <source>Damping</source>
        <translation>Dämpfung</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Data sets that come with Basin</source>
        <translation>Datensätze, die Basin mitbringt</translation>
    </message>
    <message>
        <source>De&amp;lete columns</source>
        <translation>Spalten lös&amp;chen</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Defined so.</source>
        <translation>So definiert.</translation>
    </message>
    <message>
        <source>Delete %1 columns</source>
        <translation>%1 Spalten löschen</translation>
    </message>
    <message>
        <source>Delete %1 rows</source>
        <translation>%1 Zeilen löschen</translation>
    </message>
    <message>
        <source>Delete a column</source>
        <translation>Eine Spalte löschen</translation>
    </message>
    <message>
        <source>Delete a row</source>
        <translation>Eine Zeile löschen</translation>
    </message>
    <message>
        <source>Deletes the selected columns of A.</source>
        <translation>Löscht die gewählten Spalten von A.</translation>
    </message>
    <message>
        <source>Deletes the selected rows.</source>
        <translation>Löscht die gewählten Zeilen.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Derivatives: nowhere defined</source>
        <translation>Ableitungen: nirgends definiert</translation>
    </message>
    <message>
        <source>Derived</source>
        <translation>Hergeleitet</translation>
    </message>
    <message>
        <source>Derived for Basin and checked numerically; it is no constant of the paper.</source>
        <translation>Für Basin hergeleitet und numerisch geprüft; keine Konstante der Arbeit.</translation>
    </message>
    <message>
        <source>Design matrix A and target b</source>
        <translation>Designmatrix A und Ziel b</translation>
    </message>
    <message>
        <source>Deviation of log-noise on the planted b. With noise the loss no longer reaches 0.</source>
        <translation>Standardabweichung des Rauschens auf log b des vorgegebenen b. Mit Rauschen erreicht der Verlust 0 nicht mehr.</translation>
    </message>
    <message>
        <source>Diagonal plus rank two</source>
        <translation>Diagonal plus Rang zwei</translation>
    </message>
    <message>
        <source>Direction of a slice</source>
        <translation>Richtung eines Schnitts</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>Richtungen</translation>
    </message>
    <message>
        <source>Directions: %1</source>
        <translation>Richtungen: %1</translation>
    </message>
    <message>
        <source>Distance from x*, the point where the lowest loss was found</source>
        <translation>Abstand von x*, dem Punkt, an dem der niedrigste Verlust gefunden wurde</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>Divergiert</translation>
    </message>
    <message>
        <source>Divides b by its sum. f sums to 1, so L can only reach 0 if b does too.</source>
        <translation>Teilt b durch seine Summe. f hat die Summe 1, also kann L nur 0 werden, wenn b sie auch hat.</translation>
    </message>
    <message>
        <source>Divides each column by its standard deviation and multiplies x₀ by it: no loss changes, only the units of x.</source>
        <translation>Teilt jede Spalte durch ihre Standardabweichung und multipliziert x₀ damit: Kein Verlust ändert sich, nur die Einheiten von x.</translation>
    </message>
    <message>
        <source>Domain of the loss</source>
        <translation>Definitionsbereich des Verlusts</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>Punkte je Zoll</translation>
    </message>
    <message>
        <source>Double it until the path jumps from wall to wall.</source>
        <translation>Verdoppeln Sie sie, bis der Pfad von Wand zu Wand springt.</translation>
    </message>
    <message>
        <source>Drag %1</source>
        <translation>%1 ziehen</translation>
    </message>
    <message>
        <source>Drag a cell sideways and see a valley move.</source>
        <translation>Ziehen Sie eine Zelle seitwärts und sehen Sie ein Tal wandern.</translation>
    </message>
    <message>
        <source>Drag a cell sideways: the surface follows.</source>
        <translation>Zelle ziehen: die Fläche folgt.</translation>
    </message>
    <message>
        <source>Drag a number sideways, or click a place in the contour view.</source>
        <translation>Ziehen Sie eine Zahl seitwärts, oder klicken Sie auf eine Stelle der Höhenlinien.</translation>
    </message>
    <message>
        <source>Drag in the picture to flood the valleys.</source>
        <translation>Ziehen Sie im Bild, um die Täler zu fluten.</translation>
    </message>
    <message>
        <source>Drag r from 0 to 1 and watch the hole open.</source>
        <translation>Ziehen Sie r von 0 bis 1 und sehen Sie das Loch aufgehen.</translation>
    </message>
    <message>
        <source>Drag the slider of Blend… and watch valleys come and go.</source>
        <translation>Ziehen Sie am Schieber von „Überblenden…“: Täler kommen und gehen.</translation>
    </message>
    <message>
        <source>Drag the two marks to where the colours are to begin and to end. Arrow keys move the upper one, with Shift the lower one.</source>
        <translation>Ziehen Sie die zwei Marken dorthin, wo die Farben beginnen und enden sollen. Pfeiltasten bewegen die obere, mit Umschalt die untere.</translation>
    </message>
    <message>
        <source>Drag the upper or the lower half: the loss that you hold follows the mouse. A double click fits the colours to the losses again.</source>
        <translation>Die obere oder untere Hälfte ziehen: Der Verlust, den Sie halten, folgt der Maus. Ein Doppelklick passt die Farben wieder den Verlusten an.</translation>
    </message>
    <message>
        <source>Drag w and see the hole and the bends of the map give way to a bowl.</source>
        <translation>Ziehen Sie w und sehen Sie, wie das Loch und die Biegungen der Karte einer Schale weichen.</translation>
    </message>
    <message>
        <source>Drag with Ctrl in a contour map to draw the line, and drag its ends.</source>
        <translation>Ziehen Sie mit Strg in einer Höhenlinienkarte, um die Linie zu zeichnen, und ziehen Sie ihre Enden.</translation>
    </message>
    <message>
        <source>Drag with Ctrl in the contour map to draw a line.</source>
        <translation>Mit Strg in der Karte ziehen zeichnet eine Linie.</translation>
    </message>
    <message>
        <source>Draws a new problem of a size of your choice.</source>
        <translation>Zieht ein neues Problem von einer Größe Ihrer Wahl.</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 verdoppeln</translation>
    </message>
    <message>
        <source>E&amp;xplain this</source>
        <translation>Er&amp;klären</translation>
    </message>
    <message>
        <source>Each shows one thing, lets you guess, and then shows what happens. You may play with everything meanwhile.</source>
        <translation>Jede zeigt eines, lässt Sie raten und zeigt dann, was geschieht. Sie können dabei mit allem spielen.</translation>
    </message>
    <message>
        <source>Each step multiplies the error by the same factor: a straight line on a logarithmic scale.</source>
        <translation>Jeder Schritt multipliziert den Fehler mit demselben Faktor: eine Gerade auf logarithmischer Skala.</translation>
    </message>
    <message>
        <source>Eigenvalue %1 of %2: %3</source>
        <translation>Eigenwert %1 von %2: %3</translation>
    </message>
    <message>
        <source>Eigenvalue of the Hessian</source>
        <translation>Eigenwert der Hesse-Matrix</translation>
    </message>
    <message>
        <source>Eigenvalues</source>
        <translation>Eigenwerte</translation>
    </message>
    <message>
        <source>Eigenvalues %1 to %2 of %3: 0, as far as can be told</source>
        <translation>Eigenwerte %1 bis %2 von %3: 0, soweit erkennbar</translation>
    </message>
    <message>
        <source>Eigenvalues of the slice</source>
        <translation>Eigenwerte des Schnitts</translation>
    </message>
    <message>
        <source>Eigenvector</source>
        <translation>Eigenvektor</translation>
    </message>
    <message>
        <source>End of %1</source>
        <translation>Ende von %1</translation>
    </message>
    <message>
        <source>Ends by the losses in the picture</source>
        <translation>Enden nach den Verlusten im Bild</translation>
    </message>
    <message>
        <source>Entries of A are Gaussian with deviation scale / √d. A larger scale bends the landscape more.</source>
        <translation>Die Einträge von A sind normalverteilt mit Standardabweichung Skala / √d. Eine größere Skala krümmt die Landschaft mehr.</translation>
    </message>
    <message>
        <source>Everything since “%1” was opened or saved is lost, and cannot be undone.</source>
        <translation>Alles, seit „%1“ geöffnet oder gespeichert wurde, geht verloren und lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Explain what has the &amp;keyboard</source>
        <translation>Erklären, was die &amp;Tastatur hat</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Export ▾</source>
        <translation>Export ▾</translation>
    </message>
    <message>
        <source>F&amp;ilm…</source>
        <translation>F&amp;ilm…</translation>
    </message>
    <message>
        <source>Figure of: %1</source>
        <translation>Abbildung von: %1</translation>
    </message>
    <message>
        <source>Film of: %1</source>
        <translation>Film von: %1</translation>
    </message>
    <message>
        <source>Film, H.264 (.mp4)</source>
        <translation>Film, H.264 (.mp4)</translation>
    </message>
    <message>
        <source>Film, Matroska (.mkv)</source>
        <translation>Film, Matroska (.mkv)</translation>
    </message>
    <message>
        <source>Film, VP9 (.webm)</source>
        <translation>Film, VP9 (.webm)</translation>
    </message>
    <message>
        <source>Find minima</source>
        <translation>Minima suchen</translation>
    </message>
    <message>
        <source>Find passes</source>
        <translation>Pässe suchen</translation>
    </message>
    <message>
        <source>Find them all (Minima) and start from one.</source>
        <translation>Suchen Sie alle („Minima“) und starten Sie von einem.</translation>
    </message>
    <message>
        <source>Finding out…</source>
        <translation>Wird ermittelt…</translation>
    </message>
    <message>
        <source>Finds what is in the menus, and runs commands of scripts.</source>
        <translation>Findet, was in den Menüs steht, und führt Befehle von Skripten aus.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>First axis</source>
        <translation>Erste Achse</translation>
    </message>
    <message>
        <source>First eigenvalue</source>
        <translation>Erster Eigenwert</translation>
    </message>
    <message>
        <source>First iteration</source>
        <translation>Erste Iteration</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>Erste Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>Fitted</source>
        <translation>Anpassung</translation>
    </message>
    <message>
        <source>Fitted values</source>
        <translation>Angepasste Werte</translation>
    </message>
    <message>
        <source>Fitted values by row</source>
        <translation>Angepasste Werte je Zeile</translation>
    </message>
    <message>
        <source>Fixed range</source>
        <translation>Fester Bereich</translation>
    </message>
    <message>
        <source>Fixed step</source>
        <translation>Feste Schrittweite</translation>
    </message>
    <message>
        <source>Flat direction</source>
        <translation>Flache Richtung</translation>
    </message>
    <message>
        <source>Float or dock this panel</source>
        <translation>Dieses Fenster lösen oder andocken</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Falte</translation>
    </message>
    <message>
        <source>Follow the minima</source>
        <translation>Minima verfolgen</translation>
    </message>
    <message>
        <source>Followed from w = 0</source>
        <translation>Verfolgt von w = 0 an</translation>
    </message>
    <message>
        <source>Follows each minimum from one loss to the other, and draws its way on the surface and in the contours, with a disc where it is now, a cross where it meets a saddle and is gone, a bar at the wall α = 0, a ring where it runs away.</source>
        <translation>Verfolgt jedes Minimum von einem Verlust zum anderen und zeichnet seinen Weg auf die Fläche und in die Höhenlinien, dort mit einer Scheibe, wo es jetzt ist, einem Kreuz, wo es auf einen Sattelpunkt trifft und verschwindet, einem Strich an der Wand α = 0 und einem Ring, wo es davonläuft.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Formula of the loss</source>
        <translation>Formel des Verlusts</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Vor (Alt+Rechts)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>From here it runs away to infinity.</source>
        <translation>Von hier läuft es ins Unendliche.</translation>
    </message>
    <message>
        <source>From here to minimum %1, L = %2, in %3 iterations.</source>
        <translation>Von hier zum Minimum %1, L = %2, in %3 Iterationen.</translation>
    </message>
    <message>
        <source>From its end to the lowest minimum that is known: of any run, or found under “Minima”.</source>
        <translation>Von seinem Ende zum niedrigsten bekannten Minimum: irgendeines Laufs oder unter „Minima“ gefunden.</translation>
    </message>
    <message>
        <source>GIF, for web pages (.gif)</source>
        <translation>GIF, für Webseiten (.gif)</translation>
    </message>
    <message>
        <source>Gauss-Newton</source>
        <translation>Gauß-Newton</translation>
    </message>
    <message>
        <source>Gauss–Newton matrix</source>
        <translation>Gauß-Newton-Matrix</translation>
    </message>
    <message>
        <source>Give a method a start of its own and see whether it ends elsewhere.</source>
        <translation>Geben Sie einem Verfahren einen eigenen Start und sehen Sie, ob es anderswo endet.</translation>
    </message>
    <message>
        <source>Given: part of the data.</source>
        <translation>Gegeben: Teil der Daten.</translation>
    </message>
    <message>
        <source>Gives every row of A a weight of its own. Off, all rows get the mean.</source>
        <translation>Gibt jeder Zeile von A ein eigenes Gewicht. Sonst haben alle Zeilen den Mittelwert.</translation>
    </message>
    <message>
        <source>Goes on reading: there is more below.</source>
        <translation>Liest weiter: Darunter steht noch mehr.</translation>
    </message>
    <message>
        <source>Gradient ∇L</source>
        <translation>Gradient ∇L</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>Grid %1 × %1</source>
        <translation>Gitter %1 × %1</translation>
    </message>
    <message>
        <source>Ground at infinity: far out the loss is that of fewer rows, and flat.</source>
        <translation>Boden im Unendlichen: Weit draußen ist der Verlust der von weniger Zeilen, und flach.</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>Garantie</translation>
    </message>
    <message>
        <source>Guarantees</source>
        <translation>Garantien</translation>
    </message>
    <message>
        <source>Guarantees, and what is there</source>
        <translation>Garantien, und was dort ist</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Guide: %1</source>
        <translation>Handbuch: %1</translation>
    </message>
    <message>
        <source>H = Aᵀ(diag(D + w²) + USUᵀ)A, {n} × {n} inside, {d} × {d} outside</source>
        <translation>H = Aᵀ(diag(D + w²) + USUᵀ)A, innen {n} × {n}, außen {d} × {d}</translation>
    </message>
    <message>
        <source>H by columns</source>
        <translation>H nach Spalten</translation>
    </message>
    <message>
        <source>H error</source>
        <translation>H-Fehler</translation>
    </message>
    <message>
        <source>H hides these keys and brings them back.</source>
        <translation>H verbirgt diese Tasten und bringt sie zurück.</translation>
    </message>
    <message>
        <source>H ≥ 0 from here</source>
        <translation>H ≥ 0 ab hier</translation>
    </message>
    <message>
        <source>Half the width of the slice, in lengths of its directions.</source>
        <translation>Die halbe Breite des Schnitts, in Längen seiner Richtungen.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Height in mm</source>
        <translation>Höhe in mm</translation>
    </message>
    <message>
        <source>Help is near</source>
        <translation>Hilfe ist nah</translation>
    </message>
    <message>
        <source>Hessian</source>
        <translation>Hesse-Matrix</translation>
    </message>
    <message>
        <source>Hessian H</source>
        <translation>Hesse-Matrix H</translation>
    </message>
    <message>
        <source>Hessian error</source>
        <translation>Fehler der Hesse-Matrix</translation>
    </message>
    <message>
        <source>Hessian ≥ 0</source>
        <translation>Hesse-Matrix ≥ 0</translation>
    </message>
    <message>
        <source>Hide this panel</source>
        <translation>Dieses Fenster verbergen</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Holds for sure, rounding included.</source>
        <translation>Gilt sicher, Rundung eingeschlossen.</translation>
    </message>
    <message>
        <source>Hole</source>
        <translation>Loch</translation>
    </message>
    <message>
        <source>Home window</source>
        <translation>Ausgangsausschnitt</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Waagrechte Achse</translation>
    </message>
    <message>
        <source>How far a method goes in one iteration, in multiples of the slope.</source>
        <translation>Wie weit ein Verfahren in einer Iteration geht, in Vielfachen der Steigung.</translation>
    </message>
    <message>
        <source>How far the lowest end is from that of the loss chosen in the bar.</source>
        <translation>Wie weit das niedrigste Ende von dem des oben gewählten Verlusts entfernt ist.</translation>
    </message>
    <message>
        <source>How far the minimum moves when it grows by 1 %, to first order.</source>
        <translation>Wie weit das Minimum wandert, wenn sie um 1 % wächst, in erster Ordnung.</translation>
    </message>
    <message>
        <source>How far the sampled Hessian of a step is from the exact one: the largest relative error of a curvature. Measured beside the run, and not counted in its cost</source>
        <translation>Wie weit die geschätzte Hesse-Matrix eines Schritts von der genauen weg ist: der größte relative Fehler einer Krümmung. Neben dem Lauf gemessen und nicht zu seinen Kosten gezählt</translation>
    </message>
    <message>
        <source>How far they are spread about x₀, where each column of A has the root mean square 1.</source>
        <translation>Wie weit sie um x₀ gestreut sind, wobei jede Spalte von A das quadratische Mittel 1 hat.</translation>
    </message>
    <message>
        <source>How fast each method comes down. Click or drag in the plot to see all views at that iteration; the Left and Right keys step through it.</source>
        <translation>Wie schnell jedes Verfahren herunterkommt. Klicken oder ziehen im Bild zeigt alle Ansichten bei dieser Iteration; Links und Rechts gehen Schritt für Schritt.</translation>
    </message>
    <message>
        <source>How fast the Hessian can change: ‖H(x) − H(y)‖ ≤ M‖x − y‖. A derived upper bound is shown beside the largest rate seen; the truth lies between them.</source>
        <translation>Wie schnell sich die Hesse-Matrix ändern kann: ‖H(x) − H(y)‖ ≤ M‖x − y‖. Eine hergeleitete obere Schranke steht neben der größten gesehenen Rate; die Wahrheit liegt dazwischen.</translation>
    </message>
    <message>
        <source>How fast the slope changes along a direction h: hᵀHh for ‖h‖ = 1. Negative means bending down.</source>
        <translation>Wie schnell sich die Steigung längs einer Richtung h ändert: hᵀHh für ‖h‖ = 1. Negativ heißt nach unten gekrümmt.</translation>
    </message>
    <message>
        <source>How it ended.</source>
        <translation>Wie er endete.</translation>
    </message>
    <message>
        <source>How many eigenvalues at one place are of which size</source>
        <translation>Wie viele Eigenwerte an einer Stelle wie groß sind</translation>
    </message>
    <message>
        <source>How many eigenvalues of the Hessian are negative there. A pass has index 1.</source>
        <translation>Wie viele Eigenwerte der Hesse-Matrix dort negativ sind. Ein Pass hat Index 1.</translation>
    </message>
    <message>
        <source>How many eigenvalues of the Hessian are negative, beyond rounding.</source>
        <translation>Wie viele Eigenwerte der Hesse-Matrix negativ sind, über Rundung hinaus.</translation>
    </message>
    <message>
        <source>How many points are walked down from.</source>
        <translation>Von wie vielen Punkten hinabgelaufen wird.</translation>
    </message>
    <message>
        <source>How many the film has.</source>
        <translation>Wie viele der Film hat.</translation>
    </message>
    <message>
        <source>How many times fewer passes than the baseline it takes to come down to 10⁻⁶ of the way from there to L*.</source>
        <translation>Wievielmal weniger Durchgänge als der Vergleichslauf er braucht, um auf 10⁻⁶ des Weges von dort bis L* zu kommen.</translation>
    </message>
    <message>
        <source>How much a row of A matters for the span of its columns, between 0 and 1. Row-sampled Newton draws rows in proportion to it.</source>
        <translation>Wie sehr eine Zeile von A für den Raum ihrer Spalten zählt, zwischen 0 und 1. Das Newton-Verfahren mit Zeilenstichprobe zieht Zeilen im Verhältnis dazu.</translation>
    </message>
    <message>
        <source>How much larger than on a screen: what is seen from afar needs more.</source>
        <translation>Wievielmal größer als am Bildschirm: Was man von weitem sieht, braucht mehr.</translation>
    </message>
    <message>
        <source>How often each loss occurs, on a logarithmic axis.</source>
        <translation>Wie oft jeder Verlust vorkommt, auf logarithmischer Achse.</translation>
    </message>
    <message>
        <source>How often each loss occurs.</source>
        <translation>Wie oft jeder Verlust vorkommt.</translation>
    </message>
    <message>
        <source>How often the rows of A were read, as it was counted; those of a batch by their share.</source>
        <translation>Wie oft die Zeilen von A gelesen wurden, gezählt; die einer Stichprobe nach ihrem Anteil.</translation>
    </message>
    <message>
        <source>How the eigenvalues are spread, estimated from products alone by stochastic Lanczos quadrature: also where there are too many to be computed</source>
        <translation>Wie sich die Eigenwerte verteilen, allein aus Produkten geschätzt mit stochastischer Lanczos-Quadratur: auch wo es zu viele sind, um sie zu berechnen</translation>
    </message>
    <message>
        <source>How the file was read</source>
        <translation>Wie die Datei gelesen wurde</translation>
    </message>
    <message>
        <source>How the least loss and the minimum change with a number of A, b or w, to first order.</source>
        <translation>Wie sich der kleinste Verlust und das Minimum mit einer Zahl in A, b oder w ändern, in erster Ordnung.</translation>
    </message>
    <message>
        <source>How the minima move and vanish as w² grows: follow them.</source>
        <translation>Wie die Minima mit wachsendem w² wandern und verschwinden: verfolgen Sie sie.</translation>
    </message>
    <message>
        <source>How the minima move as the regulariser grows, and where they vanish in folds. Drag the line to change w of all rows.</source>
        <translation>Wie die Minima mit wachsender Regularisierung wandern und wo sie in Falten verschwinden. Die Linie ziehen ändert w aller Zeilen.</translation>
    </message>
    <message>
        <source>If every w² is at least this, the Hessian is positive semidefinite at this point. Derived; sufficient, seldom necessary.</source>
        <translation>Ist jedes w² mindestens so groß, ist die Hesse-Matrix in diesem Punkt positiv semidefinit. Hergeleitet; hinreichend, selten notwendig.</translation>
    </message>
    <message>
        <source>In numbers; the other one may then part thousands (--decimal).</source>
        <translation>In Zahlen; das andere kann dann Tausender trennen (--decimal).</translation>
    </message>
    <message>
        <source>In the hole: α &lt; 0 here. The formulas hold, but no method can come here across α = 0, so the landscape is cut.</source>
        <translation>Im Loch: α &lt; 0 hier. Die Formeln gelten, aber kein Verfahren kommt über α = 0 hierher, daher ist die Landschaft ausgeschnitten.</translation>
    </message>
    <message>
        <source>In the size above, smaller only where the page is.</source>
        <translation>In der Größe oben, kleiner nur, wo die Seite es ist.</translation>
    </message>
    <message>
        <source>Indefinite</source>
        <translation>Indefinit</translation>
    </message>
    <message>
        <source>Indefinite share of it</source>
        <translation>Indefiniter Anteil davon</translation>
    </message>
    <message>
        <source>Index of a saddle</source>
        <translation>Index eines Sattelpunkts</translation>
    </message>
    <message>
        <source>Insert %1 columns</source>
        <translation>%1 Spalten einfügen</translation>
    </message>
    <message>
        <source>Insert %1 rows</source>
        <translation>%1 Zeilen einfügen</translation>
    </message>
    <message>
        <source>Insert &amp;columns to the left</source>
        <translation>Spalten l&amp;inks einfügen</translation>
    </message>
    <message>
        <source>Insert &amp;rows above</source>
        <translation>Zeilen &amp;darüber einfügen</translation>
    </message>
    <message>
        <source>Insert a column</source>
        <translation>Eine Spalte einfügen</translation>
    </message>
    <message>
        <source>Insert a row</source>
        <translation>Eine Zeile einfügen</translation>
    </message>
    <message>
        <source>Insert row &amp;below</source>
        <translation>Zeile dar&amp;unter einfügen</translation>
    </message>
    <message>
        <source>Inserts a row of zeros under the current one.</source>
        <translation>Fügt eine Nullzeile unter der jetzigen ein.</translation>
    </message>
    <message>
        <source>Inserts as many columns of zeros as are selected; x₀ is 0 there.</source>
        <translation>Fügt so viele Nullspalten ein, wie gewählt sind; x₀ ist dort 0.</translation>
    </message>
    <message>
        <source>Inserts as many rows of zeros as are selected.</source>
        <translation>Fügt so viele Nullzeilen ein, wie gewählt sind.</translation>
    </message>
    <message>
        <source>It cannot be followed any further.</source>
        <translation>Es lässt sich nicht weiter verfolgen.</translation>
    </message>
    <message>
        <source>It could not be shown for this loss.</source>
        <translation>Für diesen Verlust ließ es sich nicht zeigen.</translation>
    </message>
    <message>
        <source>It could not start: the loss is not defined at x₀.</source>
        <translation>Konnte nicht starten: Der Verlust ist in x₀ nicht definiert.</translation>
    </message>
    <message>
        <source>It does not come again by itself; the menu Help has it.</source>
        <translation>Er kommt nicht von selbst wieder; das Menü „Hilfe“ hat ihn.</translation>
    </message>
    <message>
        <source>It is relative because losses are small here.</source>
        <translation>Das Maß ist relativ, weil Verluste hier klein sind.</translation>
    </message>
    <message>
        <source>It leans against the hole α ≤ 0.</source>
        <translation>Es lehnt sich an das Loch α ≤ 0.</translation>
    </message>
    <message>
        <source>It runs into the wall α = 0.</source>
        <translation>Es läuft in die Wand α = 0.</translation>
    </message>
    <message>
        <source>It splits: beyond it is a saddle between other minima.</source>
        <translation>Es teilt sich: Jenseits davon ist es ein Sattelpunkt zwischen anderen Minima.</translation>
    </message>
    <message>
        <source>It stays where it starts now when x₀ moves. To start it elsewhere, open the menu of a place in the contour map or another view.</source>
        <translation>Er bleibt, wo er jetzt ist, wenn x₀ sich bewegt. Um anderswo zu starten, öffnen Sie das Menü eines Orts in der Karte oder einer anderen Ansicht.</translation>
    </message>
    <message>
        <source>It still walks. The names below the convergence plot do the same.</source>
        <translation>Es läuft weiterhin. Die Namen unter der Ansicht „Konvergenz“ tun dasselbe.</translation>
    </message>
    <message>
        <source>It was not walked.</source>
        <translation>Dieses Verfahren ist hier nicht gelaufen.</translation>
    </message>
    <message>
        <source>Items: the length of b and of f.</source>
        <translation>Gegenstände: die Länge von b und f.</translation>
    </message>
    <message>
        <source>Iterate</source>
        <translation>Iterierte</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>Iteration %1: there is no Hessian</source>
        <translation>Iteration %1: keine Hesse-Matrix</translation>
    </message>
    <message>
        <source>Iteration %1: λ from %2 to %3, %4 of %5 negative</source>
        <translation>Iteration %1: λ von %2 bis %3, %4 von %5 negativ</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>Iterations at most</source>
        <translation>Iterationen höchstens</translation>
    </message>
    <message>
        <source>Its deepest sample is on the frame: the ground may fall further on outside.</source>
        <translation>Sein tiefster Messpunkt liegt auf dem Rahmen: Draußen kann der Boden weiter fallen.</translation>
    </message>
    <message>
        <source>JᵀJ, the Hessian as it would be for a perfect fit. It is never negative.</source>
        <translation>JᵀJ, die Hesse-Matrix, wie sie bei vollkommener Anpassung wäre. Sie ist nie negativ.</translation>
    </message>
    <message>
        <source>KL(b ‖ f)</source>
        <translation>KL(b ‖ f)</translation>
    </message>
    <message>
        <source>KL(b‖f)</source>
        <translation>KL(b‖f)</translation>
    </message>
    <message>
        <source>Keeping a loss or the present data in a picture of its own, beside what you go on to change.</source>
        <translation>Einen Verlust oder die jetzigen Daten in einem eigenen Bild behalten, neben dem, was Sie weiter ändern.</translation>
    </message>
    <message>
        <source>Keeping a share of the last step in the next one, like a ball with inertia.</source>
        <translation>Einen Teil des letzten Schritts im nächsten behalten, wie eine Kugel mit Trägheit.</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Kullback–Leibler divergence of b from f: another measure of misfit, which needs positive f.</source>
        <translation>Kullback-Leibler-Divergenz KL(b‖f) von b bezüglich f: ein anderes Maß der Abweichung, das positives f braucht.</translation>
    </message>
    <message>
        <source>Kullback–Leibler divergence of b from the fitted f at the lowest end.</source>
        <translation>Kullback-Leibler-Divergenz KL(b‖f) von b bezüglich des angepassten f am niedrigsten Ende.</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>L = ½‖f − b‖² + ½‖diag(w)Ax‖² = {misfit} + {regulariser} = {loss}</source>
        <translation>L = ½‖f − b‖² + ½‖diag(w)Ax‖² = {misfit} + {regulariser} = {loss}</translation>
    </message>
    <message>
        <source>L along the line from %1 to %2</source>
        <translation>L längs der Linie von %1 bis %2</translation>
    </message>
    <message>
        <source>L at start</source>
        <translation>L am Start</translation>
    </message>
    <message>
        <source>L is constant</source>
        <translation>L ist konstant</translation>
    </message>
    <message>
        <source>L is constant. %1</source>
        <translation>L ist konstant. %1</translation>
    </message>
    <message>
        <source>L is constant: with one row f = u/⟨u,1⟩ is 1 whatever x is. Add rows to give the methods something to do.</source>
        <translation>L ist konstant: Bei einer Zeile ist f = u/⟨u,1⟩ gleich 1, für jedes x. Fügen Sie Zeilen hinzu, damit die Verfahren etwas zu tun haben.</translation>
    </message>
    <message>
        <source>L(tx) = L(x)</source>
        <translation>L(tx) = L(x)</translation>
    </message>
    <message>
        <source>L(x_c + p·d₁ + q·d₂): {grid} × {grid} samples, least {least}</source>
        <translation>L(x_c + p·d₁ + q·d₂): {grid} × {grid} Messpunkte, kleinster {least}</translation>
    </message>
    <message>
        <source>L*</source>
        <translation>L*</translation>
    </message>
    <message>
        <source>L* = {lstar}</source>
        <translation>L* = {lstar}</translation>
    </message>
    <message>
        <source>L, the loss</source>
        <translation>L, der Verlust</translation>
    </message>
    <message>
        <source>LaTeX table</source>
        <translation>LaTeX-Tabelle</translation>
    </message>
    <message>
        <source>LaTeX, pgfplots</source>
        <translation>LaTeX, pgfplots</translation>
    </message>
    <message>
        <source>Largest relative errors against differences, point by point:</source>
        <translation>Größte relative Fehler gegen Differenzen, Punkt für Punkt:</translation>
    </message>
    <message>
        <source>Last iteration</source>
        <translation>Letzte Iteration</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Least α</source>
        <translation>Kleinstes α</translation>
    </message>
    <message>
        <source>Least α on the slice</source>
        <translation>Kleinstes α im Schnitt</translation>
    </message>
    <message>
        <source>Leave the lesson</source>
        <translation>Lektion verlassen</translation>
    </message>
    <message>
        <source>Leave the lessons</source>
        <translation>Lektionen verlassen</translation>
    </message>
    <message>
        <source>Leave this session?</source>
        <translation>Diese Sitzung verlassen?</translation>
    </message>
    <message>
        <source>Leaves the background out; text keeps the colours of the theme above.</source>
        <translation>Lässt den Hintergrund weg; Text behält die Farben des Farbschemas darüber.</translation>
    </message>
    <message>
        <source>Length of the gradient in the whole space, not only in the slice.</source>
        <translation>Länge des Gradienten im ganzen Raum, nicht nur im Schnitt.</translation>
    </message>
    <message>
        <source>Length of the gradient: what the stop rule looks at</source>
        <translation>Länge des Gradienten: worauf die Abbruchregel sieht</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Let a method end too early: it says so.</source>
        <translation>Lassen Sie ein Verfahren zu früh enden: Dann sagt es das.</translation>
    </message>
    <message>
        <source>Let the water rise to a pass.</source>
        <translation>Lassen Sie das Wasser bis zu einem Pass steigen.</translation>
    </message>
    <message>
        <source>Lets the methods walk their paths, iteration by iteration (Space).</source>
        <translation>Lässt die Verfahren ihre Pfade laufen, Iteration für Iteration (Leertaste).</translation>
    </message>
    <message>
        <source>Leverage score</source>
        <translation>Hebelwert (leverage score)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Line through the start and the minimum</source>
        <translation>Linie durch den Start und das Minimum</translation>
    </message>
    <message>
        <source>Linear convergence</source>
        <translation>Lineare Konvergenz</translation>
    </message>
    <message>
        <source>Lines at most</source>
        <translation>Linien höchstens</translation>
    </message>
    <message>
        <source>Lines of equal loss, draped over the surface.</source>
        <translation>Linien gleichen Verlusts, über die Fläche gelegt.</translation>
    </message>
    <message>
        <source>Lipschitz M</source>
        <translation>Lipschitz M</translation>
    </message>
    <message>
        <source>Lipschitz constant M</source>
        <translation>Lipschitz-Konstante M</translation>
    </message>
    <message>
        <source>Lipschitz of H, bound</source>
        <translation>Lipschitz von H, Schranke</translation>
    </message>
    <message>
        <source>Lipschitz of H, seen</source>
        <translation>Lipschitz von H, gesehen</translation>
    </message>
    <message>
        <source>Lipschitz on it, bound</source>
        <translation>Lipschitz darin, Schranke</translation>
    </message>
    <message>
        <source>Lipschitz on the slice, seen</source>
        <translation>Lipschitz im Schnitt, gesehen</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>Logarithmische Skala</translation>
    </message>
    <message>
        <source>Look along a ray from 0: the loss is constant there.</source>
        <translation>Sehen Sie einen Strahl von 0 aus entlang: Der Verlust ist dort konstant.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Loss from %1 to %2, lowest at (%3, %4).</source>
        <translation>Verlust von %1 bis %2, am niedrigsten bei (%3, %4).</translation>
    </message>
    <message>
        <source>Loss surface</source>
        <translation>Verlustfläche</translation>
    </message>
    <message>
        <source>Loss: %1</source>
        <translation>Verlust: %1</translation>
    </message>
    <message>
        <source>Losses in the picture</source>
        <translation>Verluste im Bild</translation>
    </message>
    <message>
        <source>Lost digits</source>
        <translation>Verlorene Stellen</translation>
    </message>
    <message>
        <source>Low rank</source>
        <translation>Niedriger Rang</translation>
    </message>
    <message>
        <source>Low rank: %1</source>
        <translation>Niedriger Rang: %1</translation>
    </message>
    <message>
        <source>Low-rank part</source>
        <translation>Teil niedrigen Rangs</translation>
    </message>
    <message>
        <source>M ≤ {lipbound} (bound), M ≥ {lipseen} (seen)</source>
        <translation>M ≤ {lipbound} (Schranke), M ≥ {lipseen} (gesehen)</translation>
    </message>
    <message>
        <source>Make it finer where a rim is.</source>
        <translation>Machen Sie es feiner, wo ein Rand ist.</translation>
    </message>
    <message>
        <source>Make it smaller: the word about the end changes, if the minimum is flat.</source>
        <translation>Machen Sie sie kleiner: Ist das Minimum flach, ändert sich das Wort über das Ende.</translation>
    </message>
    <message>
        <source>Make it ten times as wide: the landscape becomes flat far out.</source>
        <translation>Machen Sie ihn zehnmal so weit: Weit draußen wird die Landschaft flach.</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Measure L − L*: straight lines mean linear convergence.</source>
        <translation>Messen Sie L − L*: Gerade Linien bedeuten lineare Konvergenz.</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Measured: computed from what is there, right to rounding or to its samples. It says nothing of other places.</source>
        <translation>Gemessen: aus dem berechnet, was da ist, richtig bis auf Rundung oder seine Stichprobe. Über andere Stellen sagt es nichts.</translation>
    </message>
    <message>
        <source>Merge tree</source>
        <translation>Merge-Baum</translation>
    </message>
    <message>
        <source>Method of the basins</source>
        <translation>Verfahren der Becken</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Methods and their colours</source>
        <translation>Verfahren und ihre Farben</translation>
    </message>
    <message>
        <source>Milliseconds on this machine, other work on it included.</source>
        <translation>Millisekunden auf diesem Rechner, samt dem, was sonst auf ihm läuft.</translation>
    </message>
    <message>
        <source>Minima</source>
        <translation>Minima</translation>
    </message>
    <message>
        <source>Minima against w</source>
        <translation>Minima über w</translation>
    </message>
    <message>
        <source>Minima of the slice. A hollow mark is one of the picture only: off the plane the loss still falls.</source>
        <translation>Minima des Schnitts. Eine hohle Marke gilt nur für das Bild: außerhalb der Ebene fällt der Verlust weiter.</translation>
    </message>
    <message>
        <source>Minima, passes and plateaus</source>
        <translation>Minima, Pässe und Plateaus</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Minimum %1</source>
        <translation>Minimum %1</translation>
    </message>
    <message>
        <source>Minimum %1 at w² = %2: %3 = %4</source>
        <translation>Minimum %1 bei w² = %2: %3 = %4</translation>
    </message>
    <message>
        <source>Minimum at infinity</source>
        <translation>Minimum im Unendlichen</translation>
    </message>
    <message>
        <source>Minimum in this slice only, L = %1. Off the slice the loss goes on falling.</source>
        <translation>Minimum nur in diesem Schnitt, L = %1. Außerhalb des Schnitts fällt der Verlust weiter.</translation>
    </message>
    <message>
        <source>Minimum in this slice, L = %1. The gradient vanishes in the whole space: a critical point of L.</source>
        <translation>Minimum in diesem Schnitt, L = %1. Der Gradient verschwindet im ganzen Raum: ein kritischer Punkt von L.</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>Mix (s, r)</source>
        <translation>Mischung (s, r)</translation>
    </message>
    <message>
        <source>Mix the branches</source>
        <translation>Zweige mischen</translation>
    </message>
    <message>
        <source>Moments of a slice</source>
        <translation>Momente eines Schnitts</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Impuls</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>More ↓</source>
        <translation>Mehr ↓</translation>
    </message>
    <message>
        <source>Morphs one loss into another by a slider, and shows where the minima go meanwhile</source>
        <translation>Verwandelt mit einem Schieber einen Verlust in einen anderen und zeigt, wohin die Minima dabei gehen</translation>
    </message>
    <message>
        <source>Mouse and keyboard</source>
        <translation>Maus und Tastatur</translation>
    </message>
    <message>
        <source>Move the pointer about: where it says no, the ground bends down in some direction.</source>
        <translation>Gehen Sie mit dem Zeiger umher: Wo es nein heißt, ist der Boden in einer Richtung nach unten gekrümmt.</translation>
    </message>
    <message>
        <source>Move the pointer close to the rim of the hole.</source>
        <translation>Gehen Sie mit dem Zeiger nahe an den Rand des Lochs.</translation>
    </message>
    <message>
        <source>Move the pointer over the contours to read a point.</source>
        <translation>Zeigen Sie in die Höhenlinien, um einen Punkt zu lesen.</translation>
    </message>
    <message>
        <source>Move the pointer over the contours: the read-out follows.</source>
        <translation>Gehen Sie mit dem Zeiger über die Höhenlinien: Die Werte folgen.</translation>
    </message>
    <message>
        <source>Moves the slice so that it goes through this point; the directions stay.</source>
        <translation>Verschiebt den Schnitt, sodass er durch diesen Punkt geht; die Richtungen bleiben.</translation>
    </message>
    <message>
        <source>Multi-start</source>
        <translation>Viele Starts</translation>
    </message>
    <message>
        <source>Multiplications with an addition, as they were counted: products with A and factorisations.</source>
        <translation>Multiplikationen mit einer Addition, gezählt: Produkte mit A und Zerlegungen.</translation>
    </message>
    <message>
        <source>Name of the column</source>
        <translation>Name der Spalte</translation>
    </message>
    <message>
        <source>Name of the row</source>
        <translation>Name der Zeile</translation>
    </message>
    <message>
        <source>Negative eigenvalues</source>
        <translation>Negative Eigenwerte</translation>
    </message>
    <message>
        <source>New &amp;random problem…</source>
        <translation>Neues zufälliges &amp;Problem…</translation>
    </message>
    <message>
        <source>New random problem</source>
        <translation>Neues zufälliges Problem</translation>
    </message>
    <message>
        <source>Newton</source>
        <translation>Newton</translation>
    </message>
    <message>
        <source>Newton decrement</source>
        <translation>Newton-Dekrement</translation>
    </message>
    <message>
        <source>Newton step</source>
        <translation>Newton-Schritt</translation>
    </message>
    <message>
        <source>Newton's angle</source>
        <translation>Newton-Winkel</translation>
    </message>
    <message>
        <source>Newton's decrease</source>
        <translation>Newton-Abnahme</translation>
    </message>
    <message>
        <source>Newton's radius</source>
        <translation>Radius für Newton</translation>
    </message>
    <message>
        <source>Next iteration</source>
        <translation>Nächste Iteration</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>Weiter ›</translation>
    </message>
    <message>
        <source>No &amp;baseline</source>
        <translation>&amp;Kein Vergleichslauf</translation>
    </message>
    <message>
        <source>No baseline</source>
        <translation>Kein Vergleichslauf</translation>
    </message>
    <message>
        <source>No copy for the case of a crash could be written: %1</source>
        <translation>Keine Kopie für den Fall eines Absturzes ließ sich schreiben: %1</translation>
    </message>
    <message>
        <source>No cursor: %1</source>
        <translation>Kein Zeiger: %1</translation>
    </message>
    <message>
        <source>No loss is defined along this line.</source>
        <translation>Längs dieser Linie ist kein Verlust definiert.</translation>
    </message>
    <message>
        <source>No method has walked. Switch one on.</source>
        <translation>Kein Verfahren ist gelaufen. Schalten Sie eines ein.</translation>
    </message>
    <message>
        <source>No method is switched on. Tick one in the list of methods.</source>
        <translation>Kein Verfahren ist eingeschaltet. Haken Sie eines in der Liste der Verfahren an.</translation>
    </message>
    <message>
        <source>No method walks. Add one to see where it goes from the start.</source>
        <translation>Kein Verfahren läuft. Fügen Sie eines hinzu, um zu sehen, wohin es vom Start aus geht.</translation>
    </message>
    <message>
        <source>No minimum was found for w = 0 to be followed.</source>
        <translation>Für w = 0 wurde kein Minimum gefunden, das sich verfolgen ließe.</translation>
    </message>
    <message>
        <source>No minimum was found.</source>
        <translation>Kein Minimum wurde gefunden.</translation>
    </message>
    <message>
        <source>No other within</source>
        <translation>Kein anderes innerhalb</translation>
    </message>
    <message>
        <source>No run is the baseline.</source>
        <translation>Kein Lauf ist der Vergleichslauf.</translation>
    </message>
    <message>
        <source>No run that is shown estimates its Hessian from a sample, or the problem is too large to compare it with the exact one. Add “Approximate Newton”.</source>
        <translation>Kein gezeigter Lauf schätzt seine Hesse-Matrix aus einer Stichprobe, oder das Problem ist zu groß, um sie mit der genauen zu vergleichen. Fügen Sie „Newton, genähert“ hinzu.</translation>
    </message>
    <message>
        <source>No run yet.</source>
        <translation>Noch kein Lauf.</translation>
    </message>
    <message>
        <source>No run yet. Add a method to see where it goes.</source>
        <translation>Noch kein Lauf. Fügen Sie ein Verfahren hinzu, um zu sehen, wohin es geht.</translation>
    </message>
    <message>
        <source>No way to a deeper one is known.</source>
        <translation>Kein Weg zu einem tieferen ist bekannt.</translation>
    </message>
    <message>
        <source>No way to a deeper one was found.</source>
        <translation>Kein Weg zu einem tieferen wurde gefunden.</translation>
    </message>
    <message>
        <source>Noise on b</source>
        <translation>Rauschen auf b</translation>
    </message>
    <message>
        <source>None of %1 is negative.</source>
        <translation>Keiner der %1 ist negativ.</translation>
    </message>
    <message>
        <source>Normalise b to sum 1</source>
        <translation>b auf Summe 1 normieren</translation>
    </message>
    <message>
        <source>Not for ResNet-only: with centred columns ⟨Ax,1⟩ is 0 for every x and the loss is nowhere defined.</source>
        <translation>Nicht für ResNet allein: Bei zentrierten Spalten ist ⟨Ax,1⟩ für jedes x gleich 0, und der Verlust ist nirgends definiert.</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Nicht gedruckt</translation>
    </message>
    <message>
        <source>Not studied: too large.</source>
        <translation>Nicht untersucht: zu groß.</translation>
    </message>
    <message>
        <source>Not written</source>
        <translation>Nicht geschrieben</translation>
    </message>
    <message>
        <source>Not written: %1</source>
        <translation>Nicht geschrieben: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Notes on the problem</source>
        <translation>Hinweise zum Problem</translation>
    </message>
    <message>
        <source>Nothing changes in this plane, to the accuracy of the loss.</source>
        <translation>In dieser Ebene ändert sich nichts, so genau der Verlust bekannt ist.</translation>
    </message>
    <message>
        <source>Nothing has all these words.</source>
        <translation>Nichts enthält all diese Wörter.</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Nothing is compared. Choose “Compare all” above, or pin a loss.</source>
        <translation>Nichts wird verglichen. Wählen Sie oben „Vergleichen“, oder heften Sie einen Verlust an.</translation>
    </message>
    <message>
        <source>Nothing is computed yet.</source>
        <translation>Noch ist nichts berechnet.</translation>
    </message>
    <message>
        <source>Nothing is known of the slice yet.</source>
        <translation>Vom Schnitt ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>Nothing is known yet.</source>
        <translation>Noch ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Nothing is written here: type a number, 0 if you mean none.</source>
        <translation>Hier steht nichts: eine Zahl eintippen, 0 wenn keine gemeint ist.</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>Nothing was pasted. %1: %2</source>
        <translation>Nichts wurde eingefügt. %1: %2</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>Numbered pictures (.png)</source>
        <translation>Nummerierte Bilder (.png)</translation>
    </message>
    <message>
        <source>Numbers that are not negative and sum to 1, such as the f of softmax.</source>
        <translation>Zahlen, die nicht negativ sind und die Summe 1 haben, wie das f von Softmax.</translation>
    </message>
    <message>
        <source>Of a film in one file; numbered pictures have none.</source>
        <translation>Nur für einen Film in einer Datei; nummerierte Bilder haben keine.</translation>
    </message>
    <message>
        <source>Of all pictures.</source>
        <translation>Gilt für alle Bilder.</translation>
    </message>
    <message>
        <source>Of equal loss, at round numbers.</source>
        <translation>Linien gleichen Verlusts, bei runden Werten.</translation>
    </message>
    <message>
        <source>Of the page.</source>
        <translation>Von der Seite.</translation>
    </message>
    <message>
        <source>Of the regulariser: one number, or one for each row. Only w² enters.</source>
        <translation>Der Regularisierung: eine Zahl, oder eine für jede Zeile. Nur w² geht ein.</translation>
    </message>
    <message>
        <source>On the wall α = 0: the ResNet-only loss is not defined here.</source>
        <translation>Auf der Wand α = 0: Der Verlust von ResNet allein ist hier nicht definiert.</translation>
    </message>
    <message>
        <source>On the wall α = 0: the loss is not defined here.</source>
        <translation>Auf der Wand α = 0: Der Verlust ist hier nicht definiert.</translation>
    </message>
    <message>
        <source>Once you have guessed, or looked at the answer.</source>
        <translation>Sobald Sie geraten oder die Antwort angesehen haben.</translation>
    </message>
    <message>
        <source>One case that shows a claim to be false. A = (1; 0), b = (0, 1) shows that the Hessian of softmax need not be positive semidefinite.</source>
        <translation>Ein Fall, der eine Behauptung widerlegt. A = (1; 0), b = (0, 1) zeigt, dass die Hesse-Matrix von Softmax nicht positiv semidefinit sein muss.</translation>
    </message>
    <message>
        <source>One column must stay: without columns there is no x.</source>
        <translation>Eine Spalte muss bleiben: Ohne Spalten gibt es kein x.</translation>
    </message>
    <message>
        <source>One column, 85 mm</source>
        <translation>Eine Spalte, 85 mm</translation>
    </message>
    <message>
        <source>One iteration back on all paths (Left).</source>
        <translation>Auf allen Pfaden eine Iteration zurück (Links).</translation>
    </message>
    <message>
        <source>One iteration on, on all paths (Right).</source>
        <translation>Auf allen Pfaden eine Iteration weiter (Rechts).</translation>
    </message>
    <message>
        <source>One lake</source>
        <translation>Ein See</translation>
    </message>
    <message>
        <source>One of the two vectors d₁ and d₂ that span the plane; their lengths are the units of its axes.</source>
        <translation>Einer der zwei Vektoren d₁ und d₂, die die Ebene aufspannen; ihre Längen sind die Einheiten ihrer Achsen.</translation>
    </message>
    <message>
        <source>One point of a path, the result of one step.</source>
        <translation>Ein Punkt eines Pfads, das Ergebnis eines Schritts.</translation>
    </message>
    <message>
        <source>One row must stay: without rows there is no regression.</source>
        <translation>Eine Zeile muss bleiben: Ohne Zeilen gibt es keine Regression.</translation>
    </message>
    <message>
        <source>One weight for all rows</source>
        <translation>Ein Gewicht für alle Zeilen</translation>
    </message>
    <message>
        <source>Only maps in the middle</source>
        <translation>Nur Karten in der Mitte</translation>
    </message>
    <message>
        <source>Only surfaces in the middle; the maps are in their panel</source>
        <translation>Nur Flächen in der Mitte; die Karten sind in ihrem Fenster</translation>
    </message>
    <message>
        <source>Only the ratio of the two weights matters: f = u/⟨u,1⟩ does not change when both are scaled. They cannot both be 0; the last one stops at %1.</source>
        <translation>Nur das Verhältnis der beiden Gewichte zählt: f = u/⟨u,1⟩ ändert sich nicht, wenn beide skaliert werden. Beide können nicht 0 sein; das letzte hält bei %1.</translation>
    </message>
    <message>
        <source>Only the session's own loss is looked at there.</source>
        <translation>Dort wird nur der eigene Verlust der Sitzung betrachtet.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open a session, a data set, or two files for A and b</source>
        <translation>Eine Sitzung, einen Datensatz oder zwei Dateien für A und b öffnen</translation>
    </message>
    <message>
        <source>Open one: it says what follows and offers what helps.</source>
        <translation>Öffnen Sie einen: Er sagt, was folgt, und bietet an, was hilft.</translation>
    </message>
    <message>
        <source>Opened the session that a figure remembers. Save it to keep it.</source>
        <translation>Die Sitzung geöffnet, die eine Abbildung behalten hat. Speichern Sie sie, um sie zu behalten.</translation>
    </message>
    <message>
        <source>Opened: %1</source>
        <translation>Geöffnet: %1</translation>
    </message>
    <message>
        <source>Opened: A from %1, b from %2</source>
        <translation>Geöffnet: A aus %1, b aus %2</translation>
    </message>
    <message>
        <source>Opens a CSV file: an item a row, the last column is b.</source>
        <translation>Öffnet eine CSV-Datei: je Zeile ein Gegenstand, die letzte Spalte ist b.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Or else it names the file that they came from, with its checksum, and needs that file to be opened. Large tables are left in their file.</source>
        <translation>Sonst nennt sie die Datei, aus der sie stammen, mit deren Prüfsumme, und braucht diese Datei beim Öffnen. Große Tabellen bleiben in ihrer Datei.</translation>
    </message>
    <message>
        <source>Other random directions</source>
        <translation>Andere zufällige Richtungen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Overflow</source>
        <translation>Überlauf</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Eigene Größe</translation>
    </message>
    <message>
        <source>PDF and SVG keep text as text and lines as lines, sharp at any size.</source>
        <translation>PDF und SVG behalten Text als Text und Linien als Linien, scharf in jeder Größe.</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <source>Paper is light, whatever the window is.</source>
        <translation>Papier ist hell, wie auch immer das Fenster ist.</translation>
    </message>
    <message>
        <source>Parameter of %1</source>
        <translation>Parameter von %1</translation>
    </message>
    <message>
        <source>Parameters: the length of x.</source>
        <translation>Parameter: die Länge von x.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Parts of the problem</source>
        <translation>Teile des Problems</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>Pass %1</source>
        <translation>Pass %1</translation>
    </message>
    <message>
        <source>Pass at L = %1, between %2 and %3: %4 to climb out of the shallower.</source>
        <translation>Pass bei L = %1, zwischen %2 und %3: %4 Anstieg aus dem flacheren.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste %1 × %2 cells</source>
        <translation>%1 × %2 Zellen einfügen</translation>
    </message>
    <message>
        <source>Paste a problem</source>
        <translation>Problem einfügen</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Path as heat map</source>
        <translation>Pfad in Farben</translation>
    </message>
    <message>
        <source>Paths as CSV…</source>
        <translation>Pfade als CSV…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Picture %1 of %2, at %3</source>
        <translation>Bild %1 von %2, bei %3</translation>
    </message>
    <message>
        <source>Picture in the preview</source>
        <translation>Bild in der Vorschau</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Bilder je Sekunde</translation>
    </message>
    <message>
        <source>Pictures of the film that are made</source>
        <translation>Bilder des Films, die fertig sind</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Pin as &amp;baseline</source>
        <translation>Zum &amp;Vergleichslauf machen</translation>
    </message>
    <message>
        <source>Pin the loss</source>
        <translation>Verlust anheften</translation>
    </message>
    <message>
        <source>Pin the state of before</source>
        <translation>Stand von vorher anheften</translation>
    </message>
    <message>
        <source>Pin this loss, then change one number.</source>
        <translation>Heften Sie diesen Verlust an und ändern Sie dann eine Zahl.</translation>
    </message>
    <message>
        <source>Pin ▾</source>
        <translation>Anheften ▾</translation>
    </message>
    <message>
        <source>Pixels of a PNG: 96 is a screen, 300 is print.</source>
        <translation>Pixel eines PNG: 96 ist ein Bildschirm, 300 ist Druck.</translation>
    </message>
    <message>
        <source>Place of the Hessian</source>
        <translation>Ort der Hesse-Matrix</translation>
    </message>
    <message>
        <source>Place of the spectrum</source>
        <translation>Ort des Spektrums</translation>
    </message>
    <message>
        <source>Place the start</source>
        <translation>Start setzen</translation>
    </message>
    <message>
        <source>Plane of a slice</source>
        <translation>Ebene eines Schnitts</translation>
    </message>
    <message>
        <source>Plane through %1</source>
        <translation>Ebene durch %1</translation>
    </message>
    <message>
        <source>Planted solution</source>
        <translation>Vorgegebene Lösung</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>Plateau</translation>
    </message>
    <message>
        <source>Plateau at infinity</source>
        <translation>Plateau im Unendlichen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play freely</source>
        <translation>Frei spielen</translation>
    </message>
    <message>
        <source>Play how the methods walk, or step through it. The panel Methods has more of them, and Convergence says who was ahead.</source>
        <translation>Spielen Sie ab, wie die Verfahren laufen, oder gehen Sie Schritt für Schritt. „Verfahren“ hat mehr davon, und „Konvergenz“ sagt, wer vorn lag.</translation>
    </message>
    <message>
        <source>Play it (Space) and watch which method is ahead.</source>
        <translation>Spielen Sie sie ab (Leertaste) und sehen Sie, welches Verfahren vorn liegt.</translation>
    </message>
    <message>
        <source>Play the timeline: it falls along each path, though not always at each step.</source>
        <translation>Spielen Sie die Zeitleiste ab: Sie fällt längs jedes Pfads, wenn auch nicht bei jedem Schritt.</translation>
    </message>
    <message>
        <source>Plays the turn slowly.</source>
        <translation>Spielt die Drehung langsam ab.</translation>
    </message>
    <message>
        <source>Point into the contour map or the surface to see the spectrum there.</source>
        <translation>Zeigen Sie in die Karte oder auf die Fläche, um das Spektrum dort zu sehen.</translation>
    </message>
    <message>
        <source>Point to read values.
Click to start there.</source>
        <translation>Zeigen, um Werte zu lesen.
Klicken, um dort zu starten.</translation>
    </message>
    <message>
        <source>Positive definite</source>
        <translation>Positiv definit</translation>
    </message>
    <message>
        <source>Poster, 400 mm</source>
        <translation>Plakat, 400 mm</translation>
    </message>
    <message>
        <source>Prepare ▾</source>
        <translation>Vorbereiten ▾</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>Presentation &amp;on</source>
        <translation>Vorführung &amp;auf</translation>
    </message>
    <message>
        <source>Preview of a picture of the film</source>
        <translation>Vorschau eines Bildes des Films</translation>
    </message>
    <message>
        <source>Preview of the figure</source>
        <translation>Vorschau der Abbildung</translation>
    </message>
    <message>
        <source>Previous iteration</source>
        <translation>Vorige Iteration</translation>
    </message>
    <message>
        <source>Probability vector</source>
        <translation>Wahrscheinlichkeitsvektor</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Proved</source>
        <translation>Bewiesen</translation>
    </message>
    <message>
        <source>Quadratic convergence</source>
        <translation>Quadratische Konvergenz</translation>
    </message>
    <message>
        <source>Raise it to 0.95 and see the path leave the basin.</source>
        <translation>Erhöhen Sie ihn auf 0.95 und sehen Sie den Pfad das Becken verlassen.</translation>
    </message>
    <message>
        <source>Raise it until “Hessian ≥ 0” says yes everywhere.</source>
        <translation>Erhöhen Sie es, bis „Hesse-Matrix ≥ 0“ überall ja sagt.</translation>
    </message>
    <message>
        <source>Raise w until a minimum vanishes.</source>
        <translation>Erhöhen Sie w, bis ein Minimum verschwindet.</translation>
    </message>
    <message>
        <source>Random %1 × %2, seed %3</source>
        <translation>Zufällig %1 × %2, Startwert %3</translation>
    </message>
    <message>
        <source>Random…</source>
        <translation>Zufällig…</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Range of the slice</source>
        <translation>Bereich des Schnitts</translation>
    </message>
    <message>
        <source>Range…</source>
        <translation>Bereich…</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Read it on a slope, then in a valley.</source>
        <translation>Lesen Sie sie an einem Hang, dann in einem Tal.</translation>
    </message>
    <message>
        <source>Read-out</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Reads the table that is open in another way: separator, decimal sign, titles, row names, target.</source>
        <translation>Liest die offene Tabelle auf andere Weise: Trennzeichen, Dezimalzeichen, Titel, Zeilennamen, Ziel.</translation>
    </message>
    <message>
        <source>Recover unsaved work?</source>
        <translation>Ungespeicherte Arbeit wiederherstellen?</translation>
    </message>
    <message>
        <source>Recovered. Save it to keep it.</source>
        <translation>Wiederhergestellt. Speichern Sie, um es zu behalten.</translation>
    </message>
    <message>
        <source>Regulariser</source>
        <translation>Regularisierung</translation>
    </message>
    <message>
        <source>Remembers its session</source>
        <translation>Behält seine Sitzung</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove a compared loss</source>
        <translation>Verglichenen Verlust entfernen</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Entfernen: %1</translation>
    </message>
    <message>
        <source>Rename colu&amp;mn</source>
        <translation>Spalte umbe&amp;nennen</translation>
    </message>
    <message>
        <source>Rename column %1</source>
        <translation>Spalte %1 umbenennen</translation>
    </message>
    <message>
        <source>Rename r&amp;ow</source>
        <translation>&amp;Zeile umbenennen</translation>
    </message>
    <message>
        <source>Rename row %1</source>
        <translation>Zeile %1 umbenennen</translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation>Dateien ersetzen?</translation>
    </message>
    <message>
        <source>Replaces A and b by the table on the clipboard, from a spreadsheet or a CSV file; the last column is b. To change only a part of the table press Ctrl+V in it.</source>
        <translation>Ersetzt A und b durch die Tabelle in der Zwischenablage, aus einer Tabellenkalkulation oder einer CSV-Datei; die letzte Spalte ist b. Um nur einen Teil der Tabelle zu ändern, drücken Sie darin Strg+V.</translation>
    </message>
    <message>
        <source>Replaces A and b by the table on the clipboard; the last column is b</source>
        <translation>Ersetzt A und b durch die Tabelle in der Zwischenablage; die letzte Spalte ist b</translation>
    </message>
    <message>
        <source>ResNet-only</source>
        <translation>ResNet allein</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Residuum</translation>
    </message>
    <message>
        <source>Rest the mouse on its end: it says at which t, and why.</source>
        <translation>Halten Sie die Maus auf ihr Ende: Dort steht, bei welchem t, und warum.</translation>
    </message>
    <message>
        <source>Revert?</source>
        <translation>Verwerfen?</translation>
    </message>
    <message>
        <source>Rim of the hole</source>
        <translation>Rand des Lochs</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Würfeln</translation>
    </message>
    <message>
        <source>Rotating both directions of the slice into the other coordinates of x: what a fixed plane hides comes past.</source>
        <translation>Beide Richtungen des Schnitts in die anderen Koordinaten von x drehen: Was eine feste Ebene verbirgt, kommt vorbei.</translation>
    </message>
    <message>
        <source>Row %1 of A and b, called %2.
Double click to rename it.</source>
        <translation>Zeile %1 von A und b, namens %2.
Doppelklicken benennt sie um.</translation>
    </message>
    <message>
        <source>Row names</source>
        <translation>Zeilennamen</translation>
    </message>
    <message>
        <source>Rows n</source>
        <translation>Zeilen n</translation>
    </message>
    <message>
        <source>Rows n × columns d of A</source>
        <translation>Zeilen n × Spalten d von A</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>S&amp;lice through %1</source>
        <translation>&amp;Schnitt durch %1</translation>
    </message>
    <message>
        <source>S&amp;tart there</source>
        <translation>Dort s&amp;tarten</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>Sattelpunkt</translation>
    </message>
    <message>
        <source>Saddle, %1 down</source>
        <translation>Sattelpunkt, %1 abwärts</translation>
    </message>
    <message>
        <source>Samples along each side of the slice.</source>
        <translation>Messpunkte auf jeder Seite des Schnitts.</translation>
    </message>
    <message>
        <source>Samples of the slice, and the time that computing them took.</source>
        <translation>Messpunkte des Schnitts, und wie lange ihre Berechnung dauerte.</translation>
    </message>
    <message>
        <source>Save A and b</source>
        <translation>A und b speichern</translation>
    </message>
    <message>
        <source>Save a picture or the numbers behind it</source>
        <translation>Ein Bild oder die Zahlen dahinter speichern</translation>
    </message>
    <message>
        <source>Save it: all of this comes back.</source>
        <translation>Speichern Sie sie: All das kommt wieder.</translation>
    </message>
    <message>
        <source>Save over it?</source>
        <translation>Darüber speichern?</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>Abbildung speichern</translation>
    </message>
    <message>
        <source>Save the film</source>
        <translation>Film speichern</translation>
    </message>
    <message>
        <source>Save the pictures; %04d is the place of the number</source>
        <translation>Bilder speichern; %04d ist der Platz der Nummer</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>Save the session &amp;as…</source>
        <translation>Sitzung speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Sc&amp;ale the selected columns</source>
        <translation>Gewählte Spalten skalie&amp;ren</translation>
    </message>
    <message>
        <source>Scalable vector graphics</source>
        <translation>Skalierbare Vektorgrafik</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Scale %1</source>
        <translation>%1 skalieren</translation>
    </message>
    <message>
        <source>Scale its coordinates, start it elsewhere, give it another colour, make it the baseline, hide, duplicate or remove it.</source>
        <translation>Seine Koordinaten skalieren, es anderswo starten, ihm eine andere Farbe geben, es zum Vergleichslauf machen, ausblenden, verdoppeln oder entfernen.</translation>
    </message>
    <message>
        <source>Scale the columns of A</source>
        <translation>Spalten von A skalieren</translation>
    </message>
    <message>
        <source>Scale the coordinates of %1</source>
        <translation>Koordinaten von %1 skalieren</translation>
    </message>
    <message>
        <source>Scaled coordinates</source>
        <translation>Skalierte Koordinaten</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Searches for the lowest ways between the minima, and confirms each by going down both sides.</source>
        <translation>Sucht die niedrigsten Wege zwischen den Minima und bestätigt jeden durch den Abstieg nach beiden Seiten.</translation>
    </message>
    <message>
        <source>Searches for the minima for w = 0 from many starts, as the panel of minima says, and follows each as w² grows.</source>
        <translation>Sucht die Minima für w = 0 von vielen Starts aus, wie unter „Minima“ eingestellt, und verfolgt jedes bei wachsendem w².</translation>
    </message>
    <message>
        <source>Second axis</source>
        <translation>Zweite Achse</translation>
    </message>
    <message>
        <source>Second eigenvalue</source>
        <translation>Zweiter Eigenwert</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Querschnitt</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Seed of the directions</source>
        <translation>Startwert der Richtungen</translation>
    </message>
    <message>
        <source>Select the cell where the block begins.</source>
        <translation>Wählen Sie die Zelle, bei der der Block beginnt.</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>Selbstprüfung</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Sessions and data sets (*.basin *.csv *.txt *.npy *.npz *.mtx);;Figures (*.png *.svg *.pdf);;All files (*)</source>
        <translation>Sitzungen und Datensätze (*.basin *.csv *.txt *.npy *.npz *.mtx);;Abbildungen (*.png *.svg *.pdf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>%1 auf %2 setzen</translation>
    </message>
    <message>
        <source>Set cells to 0</source>
        <translation>Zellen auf 0 setzen</translation>
    </message>
    <message>
        <source>Set to &amp;0</source>
        <translation>Auf &amp;0 setzen</translation>
    </message>
    <message>
        <source>Set w to the root of it and see “Hessian ≥ 0” become yes.</source>
        <translation>Setzen Sie w auf die Wurzel daraus und sehen Sie „Hesse-Matrix ≥ 0“ zu ja werden.</translation>
    </message>
    <message>
        <source>Sets all weights w to the root of this.</source>
        <translation>Setzt alle Gewichte w auf die Wurzel daraus.</translation>
    </message>
    <message>
        <source>Sets the selected cells to 0.</source>
        <translation>Setzt die gewählten Zellen auf 0.</translation>
    </message>
    <message>
        <source>Sets x₀ to the least squares solution of Ax = 1, where ⟨Ax,1⟩ &gt; 0. With centred columns there is none: add a column of ones first.</source>
        <translation>Setzt x₀ auf die Lösung der kleinsten Quadrate von Ax = 1, wo ⟨Ax,1⟩ &gt; 0. Bei zentrierten Spalten gibt es keine: Fügen Sie zuerst eine Spalte aus Einsen hinzu.</translation>
    </message>
    <message>
        <source>Seven sums over the rows at each point of a plane, from which every mix is computed.</source>
        <translation>Sieben Summen über die Zeilen in jedem Punkt einer Ebene, aus denen jede Mischung berechnet wird.</translation>
    </message>
    <message>
        <source>Shift of softmax</source>
        <translation>Verschiebung bei Softmax</translation>
    </message>
    <message>
        <source>Shift+F1 and a click explain whatever you see, with its present numbers. Help ▸ Lessons has eleven lessons that ask before they show. F5 is for a projector.</source>
        <translation>Umschalt+F1 und ein Klick erklären, was Sie sehen, mit seinen jetzigen Zahlen. Hilfe ▸ Lektionen hat elf Lektionen, die fragen, bevor sie zeigen. F5 ist für den Projektor.</translation>
    </message>
    <message>
        <source>Shortening or bending a step so that the loss falls: halving it, or adding a multiple of the identity to the Hessian.</source>
        <translation>Einen Schritt so verkürzen oder biegen, dass der Verlust fällt: ihn halbieren, oder zur Hesse-Matrix ein Vielfaches der Einheitsmatrix addieren.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Antwort zeigen</translation>
    </message>
    <message>
        <source>Show the low-rank part alone: one eigenvalue of each sign.</source>
        <translation>Zeigen Sie den Teil niedrigen Rangs allein: ein Eigenwert von jedem Vorzeichen.</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Zeigen: %1</translation>
    </message>
    <message>
        <source>Shows all compared losses, or one alone in all the room there is; so does a double click on the title of a map</source>
        <translation>Zeigt alle verglichenen Verluste, oder einen allein in der ganzen Breite; das tut auch ein Doppelklick auf den Titel einer Karte</translation>
    </message>
    <message>
        <source>Shows the three losses side by side on the same plane. All come from one pass over the data.</source>
        <translation>Zeigt die drei Verluste nebeneinander in derselben Ebene. Alle kommen aus einem Durchgang durch die Daten.</translation>
    </message>
    <message>
        <source>Shows where balls with these radii cut the plane.</source>
        <translation>Zeigt, wo Kugeln mit diesen Radien die Ebene schneiden.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Sizes that journals and slides often have.</source>
        <translation>Größen, die Zeitschriften und Folien oft haben.</translation>
    </message>
    <message>
        <source>Skip branch</source>
        <translation>Skip-Zweig</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>Rundgang überspringen</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Slice along eigenvectors %1 and %2</source>
        <translation>Schnitt längs der Eigenvektoren %1 und %2</translation>
    </message>
    <message>
        <source>Slice along the way to infinity</source>
        <translation>Schnitt längs des Weges ins Unendliche</translation>
    </message>
    <message>
        <source>Slice along those of λ &amp;max and λ min</source>
        <translation>Schnitt längs derer zu λ &amp;max und λ min</translation>
    </message>
    <message>
        <source>Slice as CSV…</source>
        <translation>Schnitt als CSV…</translation>
    </message>
    <message>
        <source>Slice through %1</source>
        <translation>Schnitt durch %1</translation>
    </message>
    <message>
        <source>Slice through one: a click on its line in Minima.</source>
        <translation>Legen Sie den Schnitt durch einen: ein Klick auf seine Zeile unter „Minima“.</translation>
    </message>
    <message>
        <source>Slice through: %1</source>
        <translation>Schnitt durch: %1</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>Folie 16:9</translation>
    </message>
    <message>
        <source>Smallest and largest eigenvalue of the Hessian. λ max limits the step of gradient descent, the sign of λ min tells a bowl from a saddle.</source>
        <translation>Kleinster und größter Eigenwert der Hesse-Matrix. λ max begrenzt die Schrittweite des Gradientenabstiegs, das Vorzeichen von λ min unterscheidet Schale und Sattel.</translation>
    </message>
    <message>
        <source>Smallest w²</source>
        <translation>Kleinstes w²</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Softmax, the skip branch, or both. The sliders travel between them; Compare all puts them beside each other.</source>
        <translation>Softmax, der Skip-Zweig oder beides. Die Regler führen von einem zum anderen; „Vergleichen“ stellt sie nebeneinander.</translation>
    </message>
    <message>
        <source>Solving with a matrix plus a correction of low rank, by solving with the matrix alone and a small system.</source>
        <translation>Mit einer Matrix plus einer Korrektur niedrigen Rangs lösen, indem man mit der Matrix allein und einem kleinen System löst.</translation>
    </message>
    <message>
        <source>Some eigenvalue is 0, as far as rounding tells.</source>
        <translation>Ein Eigenwert ist 0, soweit die Rundung es sagen lässt.</translation>
    </message>
    <message>
        <source>Sort by the residuals and find the row that fits worst.</source>
        <translation>Sortieren Sie nach den Residuen und finden Sie die Zeile, die am schlechtesten passt.</translation>
    </message>
    <message>
        <source>Sort the table by it.</source>
        <translation>Sortieren Sie die Tabelle danach.</translation>
    </message>
    <message>
        <source>Sorted curve</source>
        <translation>Sortierte Kurve</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>Spectrum of the Hessian</source>
        <translation>Spektrum der Hesse-Matrix</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Speed of the film; 1× is %1 iterations a second.</source>
        <translation>Geschwindigkeit des Films; 1× sind %1 Iterationen je Sekunde.</translation>
    </message>
    <message>
        <source>Square, 120 mm</source>
        <translation>Quadrat, 120 mm</translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation>Standardisieren</translation>
    </message>
    <message>
        <source>Standardise %1</source>
        <translation>%1 standardisieren</translation>
    </message>
    <message>
        <source>Standardise the columns of A</source>
        <translation>Spalten von A standardisieren</translation>
    </message>
    <message>
        <source>Standardise the columns of A and read it again.</source>
        <translation>Standardisieren Sie die Spalten von A und lesen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start %1 at %2</source>
        <translation>%1 bei %2 starten</translation>
    </message>
    <message>
        <source>Start &amp;one run here</source>
        <translation>Einen &amp;Lauf hier starten</translation>
    </message>
    <message>
        <source>Start &amp;one run there</source>
        <translation>Einen &amp;Lauf dort starten</translation>
    </message>
    <message>
        <source>Start at %1</source>
        <translation>Start bei %1</translation>
    </message>
    <message>
        <source>Start at %1 everywhere</source>
        <translation>Überall bei %1 starten</translation>
    </message>
    <message>
        <source>Start at: %1</source>
        <translation>Start bei: %1</translation>
    </message>
    <message>
        <source>Start of all methods</source>
        <translation>Start aller Verfahren</translation>
    </message>
    <message>
        <source>Start where all losses are defined</source>
        <translation>Starten, wo alle Verluste definiert sind</translation>
    </message>
    <message>
        <source>Start x₀ of the methods</source>
        <translation>Start x₀ der Verfahren</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>Starts at (1, …, 1).</source>
        <translation>Startet bei (1, …, 1).</translation>
    </message>
    <message>
        <source>Starts at the origin. The ResNet-only loss is not defined there.</source>
        <translation>Startet im Ursprung. Der Verlust von ResNet allein ist dort nicht definiert.</translation>
    </message>
    <message>
        <source>Starts that came to it.</source>
        <translation>Starts, die dorthin kamen.</translation>
    </message>
    <message>
        <source>Starts that lead to minimum %1.</source>
        <translation>Starts, die zum Minimum %1 führen.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Steps.</source>
        <translation>Schritte.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop this computation; the last picture stays (Esc)</source>
        <translation>Diese Rechnung abbrechen; das letzte Bild bleibt (Esc)</translation>
    </message>
    <message>
        <source>Stops the film here (Space).</source>
        <translation>Hält den Film hier an (Leertaste).</translation>
    </message>
    <message>
        <source>Subtracting the mean of each column of A. Softmax does not change; α of the combined loss is then at least s·n, so its hole goes away.</source>
        <translation>Von jeder Spalte von A ihren Mittelwert abziehen. Softmax ändert sich nicht; das α des kombinierten Verlusts ist dann mindestens s·n, also verschwindet sein Loch.</translation>
    </message>
    <message>
        <source>Subtracts the mean of each column: softmax's loss stays as it is, the others' α moves. Then α ≥ s·n for every x, and the hole of the combined loss goes away.</source>
        <translation>Zieht von jeder Spalte den Mittelwert ab: Der Softmax-Verlust bleibt, wie er ist, das α der anderen verschiebt sich. Dann ist α ≥ s·n für jedes x, und das Loch des kombinierten Verlusts verschwindet.</translation>
    </message>
    <message>
        <source>Sufficient w²</source>
        <translation>Hinreichendes w²</translation>
    </message>
    <message>
        <source>Superlinear convergence</source>
        <translation>Superlineare Konvergenz</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Surface for ParaView</source>
        <translation>Fläche für ParaView</translation>
    </message>
    <message>
        <source>Surface with its colours, glTF</source>
        <translation>Fläche mit ihren Farben, glTF</translation>
    </message>
    <message>
        <source>Surfaces</source>
        <translation>Flächen</translation>
    </message>
    <message>
        <source>Surfaces above, maps below</source>
        <translation>Flächen oben, Karten unten</translation>
    </message>
    <message>
        <source>Switch %1 off</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Switch it on where columns have very different units.</source>
        <translation>Schalten Sie es ein, wo Spalten sehr verschiedene Einheiten haben.</translation>
    </message>
    <message>
        <source>Target b</source>
        <translation>Ziel b</translation>
    </message>
    <message>
        <source>Text and lines ×</source>
        <translation>Text und Linien ×</translation>
    </message>
    <message>
        <source>The %1 of %2 columns with the largest entries on the diagonal</source>
        <translation>Die %1 von %2 Spalten mit den größten Einträgen auf der Diagonale</translation>
    </message>
    <message>
        <source>The %1 of %2 rows with the largest entries on the diagonal</source>
        <translation>Die %1 von %2 Zeilen mit den größten Einträgen auf der Diagonale</translation>
    </message>
    <message>
        <source>The Hessian is Aᵀ(D + w²)A and a part of rank two with both signs; it also is its Gauss-Newton part, the curvature of the residuals, and the regulariser. The share of each is its Frobenius norm over that of the whole: they may add up to more than 100 %, for parts cancel. B = D + w² and the low-rank part, by rows; H = AᵀBA, by columns. A click leads to the table.</source>
        <translation>Die Hesse-Matrix ist Aᵀ(D + w²)A und ein Teil vom Rang zwei mit beiden Vorzeichen; sie ist auch ihr Gauß-Newton-Teil, die Krümmung der Residuen und die Regularisierung. Der Anteil eines jeden ist seine Frobenius-Norm durch die des Ganzen: Sie können zusammen mehr als 100 % sein, denn Teile heben sich auf. B = D + w² und der Teil niedrigen Rangs, nach Zeilen; H = AᵀBA, nach Spalten. Ein Klick führt in die Tabelle.</translation>
    </message>
    <message>
        <source>The Hessian is being taken apart.</source>
        <translation>Die Hesse-Matrix wird zerlegt.</translation>
    </message>
    <message>
        <source>The Hessian is positive definite and no decrease worth naming is left. It is decided from the curvature, not from the gradient alone.</source>
        <translation>Die Hesse-Matrix ist positiv definit, und keine nennenswerte Abnahme ist übrig. Das entscheidet die Krümmung, nicht der Gradient allein.</translation>
    </message>
    <message>
        <source>The Hessian itself</source>
        <translation>Die Hesse-Matrix selbst</translation>
    </message>
    <message>
        <source>The answer: %1</source>
        <translation>Die Antwort: %1</translation>
    </message>
    <message>
        <source>The barrier: how far one has to climb to leave it for a deeper one, over the lowest pass that was found.</source>
        <translation>Die Schwelle: wie weit man steigen muss, um es für ein tieferes zu verlassen, über den niedrigsten gefundenen Pass.</translation>
    </message>
    <message>
        <source>The blend ends here.</source>
        <translation>Hier endet die Überblendung.</translation>
    </message>
    <message>
        <source>The block is %1 columns wide, but from here there is room for %2. Paste further left, or insert columns first.</source>
        <translation>Der Block ist %1 Spalten breit, von hier aus ist aber Platz für %2. Weiter links einfügen oder zuerst Spalten einfügen.</translation>
    </message>
    <message>
        <source>The block is %1 rows high, but from here there is room for %2.</source>
        <translation>Der Block ist %1 Zeilen hoch, von hier aus ist aber Platz für %2.</translation>
    </message>
    <message>
        <source>The choice is remembered for this file.</source>
        <translation>Die Wahl wird für diese Datei gemerkt.</translation>
    </message>
    <message>
        <source>The colour of a point is that of the minimum which a method comes to from there; paler where it takes more iterations.</source>
        <translation>Die Farbe eines Punkts ist die des Minimums, zu dem ein Verfahren von dort kommt; blasser, wo es mehr Iterationen braucht.</translation>
    </message>
    <message>
        <source>The column that is to be fitted (--target).</source>
        <translation>Die Spalte, die angepasst werden soll (--target).</translation>
    </message>
    <message>
        <source>The column that names the rows (--labels).</source>
        <translation>Die Spalte, die die Zeilen benennt (--labels).</translation>
    </message>
    <message>
        <source>The columns:</source>
        <translation>Die Spalten:</translation>
    </message>
    <message>
        <source>The compared losses in numbers</source>
        <translation>Die verglichenen Verluste in Zahlen</translation>
    </message>
    <message>
        <source>The contours</source>
        <translation>Die Höhenlinien</translation>
    </message>
    <message>
        <source>The convex region α ≤ 0 of the combined loss, cut out because the loss is infinite on its rim and f changes sign behind it.</source>
        <translation>Das konvexe Gebiet α ≤ 0 des kombinierten Verlusts, ausgeschnitten, weil der Verlust auf seinem Rand unendlich ist und f dahinter das Vorzeichen wechselt.</translation>
    </message>
    <message>
        <source>The curvature along one of d directions at right angles, the eigenvectors.</source>
        <translation>Die Krümmung längs einer von d Richtungen im rechten Winkel, der Eigenvektoren.</translation>
    </message>
    <message>
        <source>The curvature is being computed…</source>
        <translation>Die Krümmung wird berechnet…</translation>
    </message>
    <message>
        <source>The d × d matrix of second derivatives: all curvatures at a point.</source>
        <translation>Die d × d-Matrix der zweiten Ableitungen: alle Krümmungen in einem Punkt.</translation>
    </message>
    <message>
        <source>The data of this session are too large to be kept in a picture.</source>
        <translation>Die Daten dieser Sitzung sind zu groß für ein Bild.</translation>
    </message>
    <message>
        <source>The density is being estimated.</source>
        <translation>Die Dichte wird geschätzt.</translation>
    </message>
    <message>
        <source>The derivative of the least loss by the number.</source>
        <translation>Die Ableitung des kleinsten Verlusts nach der Zahl.</translation>
    </message>
    <message>
        <source>The design matrix A and the target b</source>
        <translation>Die Designmatrix A und das Ziel b</translation>
    </message>
    <message>
        <source>The eigenvalues against the iteration of a method as colours: for many of them</source>
        <translation>Die Eigenwerte über der Iteration eines Verfahrens als Farben: wenn es viele sind</translation>
    </message>
    <message>
        <source>The eigenvalues against the iteration of a method, as lines</source>
        <translation>Die Eigenwerte über der Iteration eines Verfahrens, als Linien</translation>
    </message>
    <message>
        <source>The eigenvalues at one place as a curve, the largest first</source>
        <translation>Die Eigenwerte an einer Stelle als Kurve, der größte zuerst</translation>
    </message>
    <message>
        <source>The entries of D + w², which may be negative</source>
        <translation>Die Einträge von D + w², die negativ sein können</translation>
    </message>
    <message>
        <source>The factor by which the error shrinks goes to 0 itself, as for BFGS.</source>
        <translation>Der Faktor, um den der Fehler schrumpft, geht selbst gegen 0, wie bei BFGS.</translation>
    </message>
    <message>
        <source>The figure could not be made.</source>
        <translation>Die Abbildung ließ sich nicht machen.</translation>
    </message>
    <message>
        <source>The file as it is:</source>
        <translation>Die Datei, wie sie ist:</translation>
    </message>
    <message>
        <source>The file carries the session, data included: dropped on the window it brings all of this back.</source>
        <translation>Die Datei trägt die Sitzung, samt Daten: Auf das Fenster gezogen, bringt sie all das zurück.</translation>
    </message>
    <message>
        <source>The film is being made. Cancel leaves no film; pictures with a number that are written stay.</source>
        <translation>Der Film wird erzeugt. Abbrechen hinterlässt keinen Film; geschriebene nummerierte Bilder bleiben.</translation>
    </message>
    <message>
        <source>The form of the inner part of the Hessian: H = Aᵀ(diag(D + w²) + USUᵀ)A with two columns in U.</source>
        <translation>Die Form des inneren Teils der Hesse-Matrix: H = Aᵀ(diag(D + w²) + USUᵀ)A mit zwei Spalten in U.</translation>
    </message>
    <message>
        <source>The iterations that the method took; + where it was not done then.</source>
        <translation>Die Iterationen, die das Verfahren brauchte; + wo es danach nicht fertig war.</translation>
    </message>
    <message>
        <source>The largest eigenvalue of the Hessian at the lowest end.</source>
        <translation>Der größte Eigenwert der Hesse-Matrix am niedrigsten Ende.</translation>
    </message>
    <message>
        <source>The largest eigenvalue of the Hessian over the smallest. Gradient descent needs about κ steps for each digit it gains, Newton's method does not notice.</source>
        <translation>Der größte Eigenwert der Hesse-Matrix durch den kleinsten. Gradientenabstieg braucht etwa κ Schritte für jede gewonnene Stelle, das Newton-Verfahren merkt nichts davon.</translation>
    </message>
    <message>
        <source>The largest |λ| over the smallest: how badly scaled L is there.</source>
        <translation>Das größte |λ| durch das kleinste: wie schlecht skaliert L dort ist.</translation>
    </message>
    <message>
        <source>The last start did not come to its end, so the panels are back in their usual places.</source>
        <translation>Der letzte Start kam nicht zu Ende, daher sind die Fenster wieder an ihren gewohnten Plätzen.</translation>
    </message>
    <message>
        <source>The least eigenvalue of the Hessian at its end: negative at a saddle.</source>
        <translation>Der kleinste Eigenwert der Hesse-Matrix am Ende: negativ an einem Sattelpunkt.</translation>
    </message>
    <message>
        <source>The length of the gradient at its end.</source>
        <translation>Die Länge des Gradienten am Ende.</translation>
    </message>
    <message>
        <source>The lesson</source>
        <translation>Die Lektion</translation>
    </message>
    <message>
        <source>The lesson about it</source>
        <translation>Die Lektion dazu</translation>
    </message>
    <message>
        <source>The limit of double precision is reached: beyond, neighbouring samples would coincide.</source>
        <translation>Die Grenze der doppelten Genauigkeit ist erreicht: Weiter drin fielen benachbarte Messpunkte zusammen.</translation>
    </message>
    <message>
        <source>The lines of equal loss of the session's own loss, dashed, over the maps of the losses that it is compared with.</source>
        <translation>Die Linien gleichen Verlusts der Sitzung, gestrichelt, über den Karten der Verluste, mit denen sie verglichen wird.</translation>
    </message>
    <message>
        <source>The loss</source>
        <translation>Der Verlust</translation>
    </message>
    <message>
        <source>The loss above L*, the lowest loss found on any path</source>
        <translation>Der Verlust über L*, dem niedrigsten auf irgendeinem Pfad gefundenen</translation>
    </message>
    <message>
        <source>The loss along one straight line of the plane, for all compared losses in one plot.</source>
        <translation>Der Verlust längs einer Geraden der Ebene, für alle verglichenen Verluste in einem Bild.</translation>
    </message>
    <message>
        <source>The loss at each minimum, regulariser included</source>
        <translation>Der Verlust an jedem Minimum, Regularisierung eingeschlossen</translation>
    </message>
    <message>
        <source>The loss at its end.</source>
        <translation>Der Verlust am Ende.</translation>
    </message>
    <message>
        <source>The loss at t = 0, the left end of the slider.</source>
        <translation>Der Verlust bei t = 0, dem linken Ende des Schiebers.</translation>
    </message>
    <message>
        <source>The loss at t = 1, the right end of the slider.</source>
        <translation>Der Verlust bei t = 1, dem rechten Ende des Schiebers.</translation>
    </message>
    <message>
        <source>The loss at the start x₀.</source>
        <translation>Der Verlust am Start x₀.</translation>
    </message>
    <message>
        <source>The loss falls along so many directions, to both sides.</source>
        <translation>In so vielen Richtungen fällt der Verlust, nach beiden Seiten.</translation>
    </message>
    <message>
        <source>The loss falls for ever along some direction and comes near a value that it never takes. There is no minimiser.</source>
        <translation>Der Verlust fällt längs einer Richtung für immer und kommt einem Wert nahe, den er nie annimmt. Ein Minimum wird nirgends angenommen.</translation>
    </message>
    <message>
        <source>The loss falls towards this and never comes to it.</source>
        <translation>Der Verlust fällt gegen diesen Wert und erreicht ihn nie.</translation>
    </message>
    <message>
        <source>The loss is not defined at the start, and no method has walked.</source>
        <translation>Der Verlust ist am Start nicht definiert, und kein Verfahren ist gelaufen.</translation>
    </message>
    <message>
        <source>The loss is not defined at the start, where %1. Click in the contour map to start elsewhere.</source>
        <translation>Der Verlust ist am Start nicht definiert, wo %1. Ein Klick in die Karte startet anderswo.</translation>
    </message>
    <message>
        <source>The loss is not defined here, or its Hessian is beyond double.</source>
        <translation>Der Verlust ist hier nicht definiert, oder seine Hesse-Matrix sprengt die doppelte Genauigkeit.</translation>
    </message>
    <message>
        <source>The loss is not defined here: %1. Click in the contour map to start elsewhere.</source>
        <translation>Der Verlust ist hier nicht definiert: %1. Ein Klick in die Karte startet anderswo.</translation>
    </message>
    <message>
        <source>The loss is not defined here: α = 0.</source>
        <translation>Der Verlust ist hier nicht definiert: α = 0.</translation>
    </message>
    <message>
        <source>The loss is not defined here: α ≤ 0.</source>
        <translation>Der Verlust ist hier nicht definiert: α ≤ 0.</translation>
    </message>
    <message>
        <source>The loss is one number here.</source>
        <translation>Der Verlust ist hier eine einzige Zahl.</translation>
    </message>
    <message>
        <source>The loss of now is not between the two.</source>
        <translation>Der jetzige Verlust liegt nicht zwischen den beiden.</translation>
    </message>
    <message>
        <source>The loss of the new problem and of its planted solution.</source>
        <translation>Der Verlust des neuen Problems und seiner vorgegebenen Lösung.</translation>
    </message>
    <message>
        <source>The loss of the session minus that of each other picture: orange where the session's own is larger. Needs something to compare with.</source>
        <translation>Der Verlust der Sitzung minus dem jedes anderen Bildes: orange, wo der der Sitzung größer ist. Braucht etwas zum Vergleichen.</translation>
    </message>
    <message>
        <source>The loss on a plane through parameter space. Of d directions it shows two.</source>
        <translation>Der Verlust auf einer Ebene durch den Parameterraum. Von d Richtungen zeigt er zwei.</translation>
    </message>
    <message>
        <source>The loss over a plane through the parameters. Drag turns it, the wheel zooms. Where the loss is not defined there is a hole, and the chip says why.</source>
        <translation>Der Verlust über einer Ebene durch die Parameter. Ziehen dreht sie, das Rad zoomt. Wo der Verlust nicht definiert ist, ist ein Loch, und das Schild sagt, warum.</translation>
    </message>
    <message>
        <source>The loss over the plane of the slice as a surface in space. Arrow keys rotate, plus and minus zoom, 1, 2 and 3 show front, side and top with parallel lines, 0 goes back to the perspective.</source>
        <translation>Der Verlust über der Ebene des Schnitts als Fläche im Raum. Pfeiltasten drehen, Plus und Minus zoomen, 1, 2 und 3 zeigen sie von vorn, von der Seite und von oben mit parallelen Linien, 0 kehrt zur Perspektive zurück.</translation>
    </message>
    <message>
        <source>The loss seen from above. Click to put the start there, or drag the white circle. Drag to pan, turn the wheel to zoom, drag with Shift to zoom to a rectangle, double click to see everything again; Alt with the Left and Right keys goes back and forward in what was seen. With more than two parameters the dial in the corner turns the plane.</source>
        <translation>Der Verlust von oben gesehen. Ein Klick setzt den Start dorthin, oder ziehen Sie den weißen Kreis. Ziehen verschiebt, das Rad zoomt, Ziehen mit Umschalt zoomt auf ein Rechteck, ein Doppelklick zeigt wieder alles; Alt mit Links und Rechts geht im Gesehenen zurück und vor. Bei mehr als zwei Parametern dreht das Rädchen in der Ecke die Ebene.</translation>
    </message>
    <message>
        <source>The loss with its s, r, w, n and d; A and b too where they are small.</source>
        <translation>Der Verlust mit seinen s, r, w, n und d; auch A und b, wo sie klein sind.</translation>
    </message>
    <message>
        <source>The loss written out with the present numbers. Tab goes from part to part, Enter leads to where it is set.</source>
        <translation>Der Verlust, ausgeschrieben mit den jetzigen Zahlen. Tab geht von Teil zu Teil, die Eingabetaste führt dorthin, wo er gesetzt wird.</translation>
    </message>
    <message>
        <source>The losses along the line are being computed…</source>
        <translation>Die Verluste längs der Linie werden berechnet…</translation>
    </message>
    <message>
        <source>The losses at the ends of the colours, the lines of equal loss, and whether compared losses share a scale.</source>
        <translation>Die Verluste an den Enden der Farben, die Linien gleichen Verlusts, und ob verglichene Verluste eine Skala teilen.</translation>
    </message>
    <message>
        <source>The low-rank part is 0 here.</source>
        <translation>Der Teil niedrigen Rangs ist hier 0.</translation>
    </message>
    <message>
        <source>The lowest loss at the end of a path.</source>
        <translation>Der niedrigste Verlust am Ende eines Pfads.</translation>
    </message>
    <message>
        <source>The lowest loss at the end of a path: the best that is known, not a proved minimum.</source>
        <translation>Der niedrigste Verlust am Ende eines Pfads: der beste bekannte, kein bewiesenes Minimum.</translation>
    </message>
    <message>
        <source>The lowest place at which one can cross from one valley into another: a saddle with one negative eigenvalue.</source>
        <translation>Die niedrigste Stelle, an der man von einem Tal in ein anderes kommt: ein Sattelpunkt mit einem negativen Eigenwert.</translation>
    </message>
    <message>
        <source>The lowest way out to a deeper one climbs to %1.</source>
        <translation>Der niedrigste Ausgang zu einem tieferen steigt auf %1.</translation>
    </message>
    <message>
        <source>The menu File does this in the window.</source>
        <translation>Das tut im Fenster das Menü „Datei“.</translation>
    </message>
    <message>
        <source>The method that walks down from each point, with its standard parameters. Another method has other basins.</source>
        <translation>Das Verfahren, das von jedem Punkt hinabläuft, mit seinen üblichen Parametern. Ein anderes Verfahren hat andere Becken.</translation>
    </message>
    <message>
        <source>The methods have not walked yet.</source>
        <translation>Die Verfahren sind noch nicht gelaufen.</translation>
    </message>
    <message>
        <source>The middle matrix: H = AᵀBA</source>
        <translation>Die mittlere Matrix: H = AᵀBA</translation>
    </message>
    <message>
        <source>The minima and passes that a search has found</source>
        <translation>Die Minima und Pässe, die eine Suche gefunden hat</translation>
    </message>
    <message>
        <source>The minima are being searched for.</source>
        <translation>Die Minima werden gesucht.</translation>
    </message>
    <message>
        <source>The n numbers that f is to come close to, usually probabilities that sum to 1.</source>
        <translation>Die n Zahlen, denen f nahe kommen soll, meist Wahrscheinlichkeiten mit der Summe 1.</translation>
    </message>
    <message>
        <source>The next click explains a number, a curve, a colour or a control.</source>
        <translation>Der nächste Klick erklärt eine Zahl, eine Kurve, eine Farbe oder ein Bedienelement.</translation>
    </message>
    <message>
        <source>The next two join at %1.</source>
        <translation>Die nächsten zwei verschmelzen bei %1.</translation>
    </message>
    <message>
        <source>The next valley opens at %1.</source>
        <translation>Das nächste Tal öffnet sich bei %1.</translation>
    </message>
    <message>
        <source>The number from which random choices follow. The same seed gives the same choices on every machine.</source>
        <translation>Die Zahl, aus der zufällige Wahlen folgen. Der gleiche Startwert gibt auf jedem Rechner die gleichen Wahlen.</translation>
    </message>
    <message>
        <source>The number of an eigenvalue, the largest is 1. The spectrum offers them, too: a click chooses one, a click with Ctrl the other.</source>
        <translation>Die Nummer eines Eigenwerts, der größte ist 1. Auch das Spektrum bietet sie an: Ein Klick wählt einen, ein Klick mit Strg den anderen.</translation>
    </message>
    <message>
        <source>The number of right digits doubles with each step, as for Newton's method near a minimum.</source>
        <translation>Die Zahl der richtigen Stellen verdoppelt sich mit jedem Schritt, wie beim Newton-Verfahren nahe einem Minimum.</translation>
    </message>
    <message>
        <source>The number of the theorem of Newton and Kantorovich: step to the minimum times how fast the Hessian changes over how curved it is. At ½ or less a minimum is near.</source>
        <translation>Die Zahl des Satzes von Newton und Kantorowitsch: Schritt zum Minimum mal Änderung der Hesse-Matrix geteilt durch ihre Krümmung. Bei ½ oder weniger ist ein Minimum nahe.</translation>
    </message>
    <message>
        <source>The numbers behind the picture, as CSV text for a spreadsheet</source>
        <translation>Die Zahlen hinter dem Bild, als CSV-Text für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>The numbers that matter most</source>
        <translation>Die Zahlen, die am meisten zählen</translation>
    </message>
    <message>
        <source>The other runs are measured by this one.</source>
        <translation>An ihm werden die anderen Läufe gemessen.</translation>
    </message>
    <message>
        <source>The other runs show how much sooner they come down than this one.</source>
        <translation>Die anderen Läufe zeigen, wievielmal eher sie unten sind als dieser.</translation>
    </message>
    <message>
        <source>The other runs show how much sooner they come down than this one: in the convergence view and in the table of runs.</source>
        <translation>Die anderen Läufe zeigen, wievielmal eher sie unten sind als dieser: in der Ansicht „Konvergenz“ und in der Tabelle der Läufe.</translation>
    </message>
    <message>
        <source>The other screen</source>
        <translation>Der andere Bildschirm</translation>
    </message>
    <message>
        <source>The parameters: d numbers, one for each column of A. In the read-out, the point under the cursor.</source>
        <translation>Die Parameter: d Zahlen, eine für jede Spalte von A. Unter „Werte“ der Punkt unter dem Zeiger.</translation>
    </message>
    <message>
        <source>The part of the plane that is seen at first and after Home.</source>
        <translation>Der Teil der Ebene, der am Anfang und nach Pos1 zu sehen ist.</translation>
    </message>
    <message>
        <source>The path of steepest descent in a narrow valley: each step is at right angles to the one before, and little is gained.</source>
        <translation>Der Pfad des steilsten Abstiegs in einem engen Tal: Jeder Schritt steht senkrecht auf dem vorigen, und wenig wird gewonnen.</translation>
    </message>
    <message>
        <source>The paths</source>
        <translation>Die Pfade</translation>
    </message>
    <message>
        <source>The paths of the methods, seen from the plane.</source>
        <translation>Die Pfade der Verfahren, von der Ebene aus gesehen.</translation>
    </message>
    <message>
        <source>The plane is turned by %1 out of its directions. Drag the knob around to turn it through the other coordinates of x, with Shift in steps of 15°; the farther away, the finer. A double click goes back to 0°.</source>
        <translation>Die Ebene ist um %1 aus ihren Richtungen gedreht. Ziehen Sie den Knopf herum, um sie durch die anderen Koordinaten von x zu drehen, mit Umschalt in Schritten von 15°; je weiter weg, desto feiner. Ein Doppelklick geht zurück auf 0°.</translation>
    </message>
    <message>
        <source>The point that the slice goes through.</source>
        <translation>Der Punkt, durch den der Schnitt geht.</translation>
    </message>
    <message>
        <source>The points of the plane at which the loss is sampled for a picture.</source>
        <translation>Die Punkte der Ebene, an denen der Verlust für ein Bild berechnet wird.</translation>
    </message>
    <message>
        <source>The points that a method visits from the start to its end.</source>
        <translation>Die Punkte, die ein Verfahren vom Start bis zum Ende besucht.</translation>
    </message>
    <message>
        <source>The present A, b and w as “before”</source>
        <translation>Die jetzigen A, b und w als „vorher“</translation>
    </message>
    <message>
        <source>The printer does not take it.</source>
        <translation>Der Drucker nimmt es nicht an.</translation>
    </message>
    <message>
        <source>The problem</source>
        <translation>Das Problem</translation>
    </message>
    <message>
        <source>The problem is too large to be studied here; basin sensitivity takes the time.</source>
        <translation>Das Problem ist zu groß, um hier untersucht zu werden; „basin sensitivity“ nimmt sich die Zeit.</translation>
    </message>
    <message>
        <source>The problem is too large to be studied here; basin theory takes the time.</source>
        <translation>Das Problem ist zu groß, um hier untersucht zu werden; „basin theory“ nimmt sich die Zeit.</translation>
    </message>
    <message>
        <source>The rim of the hole α ≤ 0, where the loss grows beyond all bounds.</source>
        <translation>Der Rand des Lochs α ≤ 0, wo der Verlust über alle Grenzen wächst.</translation>
    </message>
    <message>
        <source>The run %1, at L = %2.</source>
        <translation>Der Lauf: %1, bei L = %2.</translation>
    </message>
    <message>
        <source>The run left the range of double precision, mostly because a fixed step was above 2/λ max.</source>
        <translation>Der Lauf verließ den Bereich der doppelten Genauigkeit, meist weil eine feste Schrittweite über 2/λ max lag.</translation>
    </message>
    <message>
        <source>The runs in numbers</source>
        <translation>Die Läufe in Zahlen</translation>
    </message>
    <message>
        <source>The same from above. A click puts the start of all methods there; with more than two parameters the dial turns the plane.</source>
        <translation>Dasselbe von oben. Ein Klick setzt den Start aller Verfahren dorthin; bei mehr als zwei Parametern dreht das Rädchen die Ebene.</translation>
    </message>
    <message>
        <source>The same seed gives the same problem on every machine.</source>
        <translation>Der gleiche Startwert gibt auf jedem Rechner das gleiche Problem.</translation>
    </message>
    <message>
        <source>The same seed gives the same starts.</source>
        <translation>Der gleiche Startwert gibt die gleichen Starts.</translation>
    </message>
    <message>
        <source>The share of the slice in which the Hessian of the whole space has a negative eigenvalue; measured at 24 × 24 points.</source>
        <translation>Der Anteil des Schnitts, auf dem die Hesse-Matrix des ganzen Raums einen negativen Eigenwert hat; an 24 × 24 Punkten gemessen.</translation>
    </message>
    <message>
        <source>The smallest eigenvalue of the Hessian at each minimum: 0 where it vanishes in a fold</source>
        <translation>Der kleinste Eigenwert der Hesse-Matrix an jedem Minimum: 0, wo es in einer Falte verschwindet</translation>
    </message>
    <message>
        <source>The smallest eigenvalue of the Hessian at the lowest end.</source>
        <translation>Der kleinste Eigenwert der Hesse-Matrix am niedrigsten Ende.</translation>
    </message>
    <message>
        <source>The smallest eigenvalue of the Hessian, in all directions of space: where it is negative L bends downwards in some direction.</source>
        <translation>Der kleinste Eigenwert der Hesse-Matrix, in allen Richtungen des Raums: Wo er negativ ist, ist L in einer Richtung nach unten gekrümmt.</translation>
    </message>
    <message>
        <source>The spectra are being computed.</source>
        <translation>Die Spektren werden berechnet.</translation>
    </message>
    <message>
        <source>The spectrum is being computed.</source>
        <translation>Das Spektrum wird berechnet.</translation>
    </message>
    <message>
        <source>The spectrum of each part beside the whole, and its share in norm</source>
        <translation>Das Spektrum jedes Teils neben dem Ganzen und sein Anteil an der Norm</translation>
    </message>
    <message>
        <source>The start of the methods: drag it, or click elsewhere.</source>
        <translation>Der Start der Verfahren: ziehen, oder anderswohin klicken.</translation>
    </message>
    <message>
        <source>The sum of b is not positive.</source>
        <translation>Die Summe von b ist nicht positiv.</translation>
    </message>
    <message>
        <source>The surface</source>
        <translation>Die Fläche</translation>
    </message>
    <message>
        <source>The table is too large for a script to hold. Save the session instead.</source>
        <translation>Die Tabelle ist zu groß für ein Skript. Speichern Sie stattdessen die Sitzung.</translation>
    </message>
    <message>
        <source>The term r·Ax, which passes Ax on as it is, as a residual connection does.</source>
        <translation>Das Glied r·Ax, das Ax weitergibt, wie es ist, wie es eine Residualverbindung tut.</translation>
    </message>
    <message>
        <source>The two directions that span the slice.</source>
        <translation>Die zwei Richtungen, die den Schnitt aufspannen.</translation>
    </message>
    <message>
        <source>The valleys of the slice that is seen</source>
        <translation>Die Täler des Schnitts, der zu sehen ist</translation>
    </message>
    <message>
        <source>The vector of slopes: the direction of steepest ascent.</source>
        <translation>Der Vektor der Steigungen: die Richtung des steilsten Anstiegs.</translation>
    </message>
    <message>
        <source>The view has no picture of this.</source>
        <translation>Die Ansicht hat davon kein Bild.</translation>
    </message>
    <message>
        <source>The walk came to no minimum: it was not finished, or rests at a saddle.</source>
        <translation>Der Weg kam zu keinem Minimum: Er wurde nicht fertig oder ruht auf einem Sattelpunkt.</translation>
    </message>
    <message>
        <source>The walk is stopped by α = 0, or cannot begin there.</source>
        <translation>Der Weg wird von α = 0 aufgehalten oder kann dort nicht beginnen.</translation>
    </message>
    <message>
        <source>The walk runs away to infinity.</source>
        <translation>Der Weg läuft ins Unendliche davon.</translation>
    </message>
    <message>
        <source>The weights of the branches in u = s·exp(Ax) + r·Ax. Only their ratio matters.</source>
        <translation>Die Gewichte der Zweige in u = s·exp(Ax) + r·Ax. Nur ihr Verhältnis zählt.</translation>
    </message>
    <message>
        <source>The window speaks it when Basin is started next.</source>
        <translation>Beim nächsten Start von Basin spricht das Fenster sie.</translation>
    </message>
    <message>
        <source>There is no example called “%1”.</source>
        <translation>Es gibt kein Beispiel namens „%1“.</translation>
    </message>
    <message>
        <source>There is no path here.</source>
        <translation>Hier gibt es keinen Pfad.</translation>
    </message>
    <message>
        <source>There is no picture of this.</source>
        <translation>Davon gibt es kein Bild.</translation>
    </message>
    <message>
        <source>There is no picture yet.</source>
        <translation>Es gibt noch kein Bild.</translation>
    </message>
    <message>
        <source>There is no such point now.</source>
        <translation>Diesen Punkt gibt es zurzeit nicht.</translation>
    </message>
    <message>
        <source>There is no such point of both losses.</source>
        <translation>Diesen Punkt gibt es nicht für beide Verluste.</translation>
    </message>
    <message>
        <source>There is no such point.</source>
        <translation>Diesen Punkt gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no table on the clipboard.</source>
        <translation>In der Zwischenablage ist keine Tabelle.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
        <source>There is not enough memory for this problem.</source>
        <translation>Für dieses Problem reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Speicher reicht nicht.</translation>
    </message>
    <message>
        <source>There is one eigenvalue only.</source>
        <translation>Es gibt nur einen Eigenwert.</translation>
    </message>
    <message>
        <source>There α is 0, so f = u/α has no value, and L has none.</source>
        <translation>Dort ist α 0, also hat f = u/α keinen Wert und L auch nicht.</translation>
    </message>
    <message>
        <source>This is the landscape before the problem was changed: search again.</source>
        <translation>Dies ist die Landschaft, bevor das Problem geändert wurde: suchen Sie neu.</translation>
    </message>
    <message>
        <source>This is the loss that distances are measured from.</source>
        <translation>Von diesem Verlust aus wird der Abstand gemessen.</translation>
    </message>
    <message>
        <source>This loss</source>
        <translation>Diesen Verlust</translation>
    </message>
    <message>
        <source>This version of Basin does not know the method; it is left out.</source>
        <translation>Diese Fassung von Basin kennt das Verfahren nicht; es wird weggelassen.</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>To be put right: %1</source>
        <translation>Zu berichtigen: %1</translation>
    </message>
    <message>
        <source>To the clipboard, as pixels.</source>
        <translation>In die Zwischenablage, als Pixel.</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Tolerance %1</source>
        <translation>Toleranz %1</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>Rundgang durch das Fenster</translation>
    </message>
    <message>
        <source>Trail of a minimum</source>
        <translation>Spur eines Minimums</translation>
    </message>
    <message>
        <source>Trail of a minimum: at t = %1 it is here, L = %2.</source>
        <translation>Spur eines Minimums: Bei t = %1 ist es hier, L = %2.</translation>
    </message>
    <message>
        <source>Trails of the minima</source>
        <translation>Spuren der Minima</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>Durchsichtig</translation>
    </message>
    <message>
        <source>Trust region</source>
        <translation>Vertrauensbereich</translation>
    </message>
    <message>
        <source>Try:</source>
        <translation>Versuchen Sie:</translation>
    </message>
    <message>
        <source>Trying a long step first and halving it until the loss falls enough.</source>
        <translation>Zuerst einen langen Schritt versuchen und ihn halbieren, bis der Verlust genug fällt.</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Turn of the plane</source>
        <translation>Drehung der Ebene</translation>
    </message>
    <message>
        <source>Turn of the plane, tenths of a degree</source>
        <translation>Drehung der Ebene, Zehntelgrad</translation>
    </message>
    <message>
        <source>Turn slowly and see valleys come and go.</source>
        <translation>Drehen Sie langsam und sehen Sie Täler kommen und gehen.</translation>
    </message>
    <message>
        <source>Turn the plane</source>
        <translation>Ebene drehen</translation>
    </message>
    <message>
        <source>Turn the plane: what looked like a minimum may be a slope.</source>
        <translation>Drehen Sie die Ebene: Was wie ein Minimum aussah, ist vielleicht ein Hang.</translation>
    </message>
    <message>
        <source>Turns the two directions of the slice, one after the other, into the other coordinates of x; the picture follows.</source>
        <translation>Dreht die zwei Richtungen des Schnitts, eine nach der anderen, in die anderen Koordinaten von x; das Bild folgt.</translation>
    </message>
    <message>
        <source>Two columns, 170 mm</source>
        <translation>Zwei Spalten, 170 mm</translation>
    </message>
    <message>
        <source>Two other random directions.</source>
        <translation>Zwei andere zufällige Richtungen.</translation>
    </message>
    <message>
        <source>Type a number, step with ↑ and ↓, or drag sideways: Shift for finer, Ctrl for coarser steps, Esc to cancel.</source>
        <translation>Eine Zahl tippen, mit ↑ und ↓ schrittweise gehen oder seitwärts ziehen: Umschalt für feinere, Strg für gröbere Schritte, Esc bricht ab.</translation>
    </message>
    <message>
        <source>Type what you want, or a command: set-loss s=1 r=0.5</source>
        <translation>Eintippen, was Sie wollen, oder ein Befehl: set-loss s=1 r=0.5</translation>
    </message>
    <message>
        <source>USUᵀ: it always has one positive and one negative eigenvalue, and is what makes the Hessian indefinite.</source>
        <translation>USUᵀ: Er hat immer einen positiven und einen negativen Eigenwert und macht die Hesse-Matrix indefinit.</translation>
    </message>
    <message>
        <source>Undo it (Ctrl+Z) and see the hole come back.</source>
        <translation>Machen Sie es rückgängig (Strg+Z) und sehen Sie das Loch wiederkommen.</translation>
    </message>
    <message>
        <source>Undoes whatever you have changed in this step.</source>
        <translation>Macht rückgängig, was Sie in diesem Schritt geändert haben.</translation>
    </message>
    <message>
        <source>Up to which iteration paths are drawn; it can be played as a film.</source>
        <translation>Bis zu welcher Iteration Pfade gezeichnet sind; sie lässt sich als Film abspielen.</translation>
    </message>
    <message>
        <source>Valley at (%1, %2)</source>
        <translation>Tal bei (%1, %2)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Values as CSV</source>
        <translation>Werte als CSV</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Walk in &amp;scaled coordinates</source>
        <translation>In &amp;skalierten Koordinaten laufen</translation>
    </message>
    <message>
        <source>Walking as if every column of A had root mean square 1, whatever its unit.</source>
        <translation>Laufen, als hätte jede Spalte von A das quadratische Mittel 1, was auch immer ihre Einheit ist.</translation>
    </message>
    <message>
        <source>Walking from many starts to find many minima. It finds some, never surely all.</source>
        <translation>Von vielen Starts laufen, um viele Minima zu finden. Es findet einige, nie sicher alle.</translation>
    </message>
    <message>
        <source>Walks down from many starts about x₀ with damped Newton, and gathers the minima, the saddles on the way, and the plateaus at infinity.</source>
        <translation>Läuft von vielen Starts um x₀ mit gedämpftem Newton-Verfahren hinab und sammelt die Minima, die Sattelpunkte unterwegs und die Plateaus im Unendlichen.</translation>
    </message>
    <message>
        <source>Wall α = 0</source>
        <translation>Wand α = 0</translation>
    </message>
    <message>
        <source>Weight r of the skip branch in u = s·exp(Ax) + r·Ax.</source>
        <translation>Gewicht r des Skip-Zweigs in u = s·exp(Ax) + r·Ax.</translation>
    </message>
    <message>
        <source>Weight s of the softmax branch in u = s·exp(Ax) + r·Ax.</source>
        <translation>Gewicht s des Softmax-Zweigs in u = s·exp(Ax) + r·Ax.</translation>
    </message>
    <message>
        <source>Weights of the regulariser</source>
        <translation>Gewichte der Regularisierung</translation>
    </message>
    <message>
        <source>Weights of the rows</source>
        <translation>Gewichte der Zeilen</translation>
    </message>
    <message>
        <source>What 1 % more of it does to the least loss, to first order.</source>
        <translation>Was 1 % mehr davon am kleinsten Verlust ändert, in erster Ordnung.</translation>
    </message>
    <message>
        <source>What all paths have in common while one walks through them: as many iterations, as much time, or as much work, counted. A race looks different by each.</source>
        <translation>Was alle Pfade gemeinsam haben, während man durch sie geht: gleich viele Iterationen, gleich viel Zeit oder gleich viel Arbeit, gezählt. Ein Rennen sieht nach jedem anders aus.</translation>
    </message>
    <message>
        <source>What became of a run, decided by the curvature at its end.</source>
        <translation>Was aus einem Lauf wurde, entschieden von der Krümmung an seinem Ende.</translation>
    </message>
    <message>
        <source>What colours the map</source>
        <translation>Was die Karte färbt</translation>
    </message>
    <message>
        <source>What each run cost and where it ended. Click on a title to sort; the menu of a line pins its run as the baseline that the others are measured by.</source>
        <translation>Was jeder Lauf kostete und wo er endete. Ein Klick auf einen Titel sortiert; das Menü einer Zeile macht ihren Lauf zum Vergleichslauf, an dem die anderen gemessen werden.</translation>
    </message>
    <message>
        <source>What height and colour stand for. The logarithm shows small valleys beside high walls.</source>
        <translation>Wofür Höhe und Farbe stehen. Der Logarithmus zeigt kleine Täler neben hohen Wänden.</translation>
    </message>
    <message>
        <source>What is drawn against w²</source>
        <translation>Was über w² aufgetragen wird</translation>
    </message>
    <message>
        <source>What is higher has the last colour.</source>
        <translation>Was höher ist, hat die letzte Farbe.</translation>
    </message>
    <message>
        <source>What is inside the step at which the timeline stands: the way downhill −∇L, drawn as long as the step Δx; the velocity v of momentum; rings where a line search or a trust region tried and refused; the balls of a trust region, dashed where what was tried in them was refused; and on the surface the local parabola of a method that uses curvature. Walk the timeline back from its end to see it.</source>
        <translation>Was in dem Schritt steckt, bei dem die Zeitleiste steht: der Weg bergab −∇L, so lang wie der Schritt Δx gezeichnet; die Geschwindigkeit v des Impulses; Ringe, wo eine Liniensuche oder ein Vertrauensbereich probierte und verwarf; die Kugeln eines Vertrauensbereichs, gestrichelt, wo verworfen wurde, was in ihnen probiert wurde; und auf der Fläche die lokale Parabel eines Verfahrens, das die Krümmung nutzt. Dazu die Zeitleiste vom Ende zurückgehen.</translation>
    </message>
    <message>
        <source>What is known for sure, beside what is measured. Each line says which it is.</source>
        <translation>Was sicher bekannt ist, neben dem, was gemessen ist. Jede Zeile sagt, welches von beiden.</translation>
    </message>
    <message>
        <source>What is left of b; sorted by size. Click to sort.</source>
        <translation>Was von b übrig bleibt; nach Größe sortiert. Ein Klick sortiert.</translation>
    </message>
    <message>
        <source>What is lower has the first colour.</source>
        <translation>Was niedriger ist, hat die erste Farbe.</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Was gemessen wird</translation>
    </message>
    <message>
        <source>What moves</source>
        <translation>Was sich bewegt</translation>
    </message>
    <message>
        <source>What of the Hessian is shown</source>
        <translation>Was von der Hesse-Matrix gezeigt wird</translation>
    </message>
    <message>
        <source>What of the Hessian is shown.</source>
        <translation>Was von der Hesse-Matrix gezeigt wird.</translation>
    </message>
    <message>
        <source>What of the spectrum is shown</source>
        <translation>Was vom Spektrum gezeigt wird</translation>
    </message>
    <message>
        <source>What of the spectrum is shown: at one place as stems, curve or histogram, along the path of a method as lines or colours, or an estimate of its density</source>
        <translation>Was vom Spektrum gezeigt wird: an einer Stelle als Stäbe, Kurve oder Histogramm, längs des Pfads eines Verfahrens als Linien oder Farben, oder eine Schätzung seiner Dichte</translation>
    </message>
    <message>
        <source>What runs along the horizontal axis. The ranking of the methods may change between them.</source>
        <translation>Was auf der waagrechten Achse läuft. Die Rangfolge der Verfahren kann sich dabei ändern.</translation>
    </message>
    <message>
        <source>What the colours of map and surface stand for. Curvature takes a Hessian at every sample: it comes coarsely at first.</source>
        <translation>Wofür die Farben von Karte und Fläche stehen. Krümmung braucht eine Hesse-Matrix an jedem Messpunkt: zuerst kommt sie grob.</translation>
    </message>
    <message>
        <source>What theory guarantees at the best point that is known, beside what is there. Each line says whether it was measured, derived or proved.</source>
        <translation>Was die Theorie im besten bekannten Punkt garantiert, neben dem, was dort ist. Jede Zeile sagt, ob sie gemessen, hergeleitet oder bewiesen wurde.</translation>
    </message>
    <message>
        <source>What you saw and want to remember. Saved with the session.</source>
        <translation>Was Sie gesehen haben und sich merken wollen. Wird mit der Sitzung gespeichert.</translation>
    </message>
    <message>
        <source>Whatever the window is.</source>
        <translation>Unabhängig vom Fenster.</translation>
    </message>
    <message>
        <source>Where a minimum and a saddle meet and both vanish as w grows.</source>
        <translation>Wo ein Minimum und ein Sattelpunkt sich treffen und beide verschwinden, wenn w wächst.</translation>
    </message>
    <message>
        <source>Where a minimum goes while one loss becomes another. It ends at a fold, where the minimum meets a saddle and both are gone, at the wall α = 0, or at infinity.</source>
        <translation>Wohin ein Minimum geht, während ein Verlust zu einem anderen wird. Sie endet an einer Falte, wo das Minimum auf einen Sattelpunkt trifft und beide verschwinden, an der Wand α = 0 oder im Unendlichen.</translation>
    </message>
    <message>
        <source>Where a run ends that does not converge.</source>
        <translation>Wo ein Lauf endet, der nicht konvergiert.</translation>
    </message>
    <message>
        <source>Where all methods begin. Click in the contours to move it.</source>
        <translation>Wo alle Verfahren beginnen. Ein Klick in die Höhenlinien verschiebt ihn.</translation>
    </message>
    <message>
        <source>Where it begins.</source>
        <translation>Wo es beginnt.</translation>
    </message>
    <message>
        <source>Where it ends.</source>
        <translation>Wo es endet.</translation>
    </message>
    <message>
        <source>Where the Hessian is taken: at the start, at the end of a path, or at the point under the mouse; without a mouse in a picture of the plane, where the timeline stands</source>
        <translation>Wo die Hesse-Matrix genommen wird: am Start, am Ende eines Pfads oder am Punkt unter der Maus; ohne Maus in einem Bild der Ebene, wo die Zeitleiste steht</translation>
    </message>
    <message>
        <source>Where the balls around the best point cut the plane: that in which a minimum is proved, that in which it is the only stationary point, and that from which Newton's method is promised to converge. Panel “Guarantees” has their radii.</source>
        <translation>Wo die Kugeln um den besten Punkt die Ebene schneiden: die, in der ein Minimum bewiesen ist, die, in der es der einzige stationäre Punkt ist, und die, aus der die Konvergenz des Newton-Verfahrens zugesagt ist. Die Ansicht „Garantien“ hat ihre Radien.</translation>
    </message>
    <message>
        <source>Where the loss has a value that methods may use: α &gt; 0, or α ≠ 0 for the skip branch alone.</source>
        <translation>Wo der Verlust einen Wert hat, den Verfahren benutzen dürfen: α &gt; 0, oder α ≠ 0 für den Skip-Zweig allein.</translation>
    </message>
    <message>
        <source>Where the loss is between the two: its weights are (1 − t)·(s, r) of the first + t·(s, r) of the second. Surface, minima and the wall α = 0 follow.</source>
        <translation>Wo der Verlust zwischen den beiden liegt: Seine Gewichte sind (1 − t)·(s, r) des ersten + t·(s, r) des zweiten. Fläche, Minima und die Wand α = 0 folgen.</translation>
    </message>
    <message>
        <source>Where the loss is infinite. A path never crosses it.</source>
        <translation>Wo der Verlust unendlich ist. Ein Pfad überquert sie nie.</translation>
    </message>
    <message>
        <source>Where the methods start</source>
        <translation>Wo die Verfahren starten</translation>
    </message>
    <message>
        <source>Where α = 0: a wall of infinite height between two landscapes.</source>
        <translation>Wo α = 0: eine unendlich hohe Wand zwischen zwei Landschaften.</translation>
    </message>
    <message>
        <source>Whether one loss has one colour in all pictures beside each other. Shared if readable: as far as each picture still fills half of the scale.</source>
        <translation>Ob ein Verlust in allen Bildern nebeneinander eine Farbe hat. Gemeinsam, wenn lesbar: solange jedes Bild noch die halbe Skala füllt.</translation>
    </message>
    <message>
        <source>Whether the Hessian is positive semidefinite at this point, by its smallest eigenvalue. Without the regulariser it need not be.</source>
        <translation>Ob die Hesse-Matrix in diesem Punkt positiv semidefinit ist, nach ihrem kleinsten Eigenwert. Ohne Regularisierung muss sie es nicht sein.</translation>
    </message>
    <message>
        <source>Whether the first line of the table names its columns (--header).</source>
        <translation>Ob die erste Zeile der Tabelle ihre Spalten benennt (--header).</translation>
    </message>
    <message>
        <source>Which colour stands for which loss. The same loss has the same colour in surface, contours and figure.</source>
        <translation>Welche Farbe für welchen Verlust steht. Der gleiche Verlust hat in Fläche, Höhenlinien und Abbildung die gleiche Farbe.</translation>
    </message>
    <message>
        <source>Which numbers of A, b and w the minimum depends on most, to first order. A click on a line goes to its cell: drag it there and see the truth.</source>
        <translation>Von welchen Zahlen in A, b und w das Minimum am meisten abhängt, in erster Ordnung. Ein Klick auf eine Zeile geht zu ihrer Zelle: Ziehen Sie dort und sehen Sie die Wahrheit.</translation>
    </message>
    <message>
        <source>Which pictures are shown</source>
        <translation>Welche Bilder gezeigt werden</translation>
    </message>
    <message>
        <source>Which valleys join at what loss. Drag up or down to flood the pictures up to that loss; a double click takes the water away.</source>
        <translation>Welche Täler bei welchem Verlust verschmelzen. Auf oder ab ziehen flutet die Bilder bis zu diesem Verlust; ein Doppelklick lässt das Wasser ab.</translation>
    </message>
    <message>
        <source>Which valleys join at which height as a water level rises: minima, their passes, and what they join.</source>
        <translation>Welche Täler in welcher Höhe verschmelzen, wenn ein Wasserspiegel steigt: Minima, ihre Pässe, und was sie verbinden.</translation>
    </message>
    <message>
        <source>Whole space</source>
        <translation>Ganzer Raum</translation>
    </message>
    <message>
        <source>Whose valleys</source>
        <translation>Wessen Täler</translation>
    </message>
    <message>
        <source>Why this was refused</source>
        <translation>Warum dies abgelehnt wurde</translation>
    </message>
    <message>
        <source>Width in mm</source>
        <translation>Breite in mm</translation>
    </message>
    <message>
        <source>With more than %1 columns of A the curvature is not looked at, and minima cannot be told from saddles.</source>
        <translation>Bei mehr als %1 Spalten von A wird die Krümmung nicht betrachtet, und Minima sind von Sattelpunkten nicht zu unterscheiden.</translation>
    </message>
    <message>
        <source>With one column of A the slice is a curve over x₁.</source>
        <translation>Bei einer Spalte von A ist der Schnitt eine Kurve über x₁.</translation>
    </message>
    <message>
        <source>With one parameter the contour view shows L along its line.</source>
        <translation>Bei einem Parameter zeigt die Ansicht „Höhenlinien“ L längs seiner Geraden.</translation>
    </message>
    <message>
        <source>With one row f = u/⟨u,1⟩ is 1 whatever x is.</source>
        <translation>Bei einer Zeile ist f = u/⟨u,1⟩ gleich 1, für jedes x.</translation>
    </message>
    <message>
        <source>With positive and negative eigenvalues: up in some directions, down in others.</source>
        <translation>Mit positiven und negativen Eigenwerten: in manchen Richtungen aufwärts, in anderen abwärts.</translation>
    </message>
    <message>
        <source>With the third point the slice becomes the plane that they lie in. They may be chosen in any view.</source>
        <translation>Mit dem dritten Punkt wird der Schnitt zu der Ebene, in der sie liegen. Sie lassen sich in jeder Ansicht wählen.</translation>
    </message>
    <message>
        <source>Woodbury's formula</source>
        <translation>Woodbury-Formel</translation>
    </message>
    <message>
        <source>Writes the block of the clipboard from the current cell on.</source>
        <translation>Schreibt den Block der Zwischenablage ab der jetzigen Zelle.</translation>
    </message>
    <message>
        <source>Writing a positive definite matrix as LLᵀ. It is how a Newton step is solved, and it fails exactly where the matrix is not definite.</source>
        <translation>Eine positiv definite Matrix als LLᵀ schreiben. So wird ein Newton-Schritt gelöst, und es misslingt genau dort, wo die Matrix nicht definit ist.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Written: %1 files in %2</source>
        <translation>Geschrieben: %1 Dateien in %2</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Ihre Zahl</translation>
    </message>
    <message>
        <source>Your own words on this session; saved with it.</source>
        <translation>Ihre eigenen Worte zu dieser Sitzung; mit ihr gespeichert.</translation>
    </message>
    <message>
        <source>Your pin: &lt;b&gt;(%1, %2)&lt;/b&gt;</source>
        <translation>Ihre Nadel: &lt;b&gt;(%1, %2)&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Zigzag</source>
        <translation>Zickzack</translation>
    </message>
    <message>
        <source>a film as PNG files needs the place of a number, as in film-%04d.png</source>
        <translation>ein Film als PNG-Dateien braucht den Platz einer Nummer, wie in film-%04d.png</translation>
    </message>
    <message>
        <source>a first look, from %L1 rows</source>
        <translation>ein erster Blick, aus %L1 Zeilen</translation>
    </message>
    <message>
        <source>a run ends when ‖∇L‖ ≤ {tolerance} of what it was at x₀, or after {most} iterations</source>
        <translation>ein Lauf endet, wenn ‖∇L‖ ≤ {tolerance} dessen ist, was es in x₀ war, oder nach {most} Iterationen</translation>
    </message>
    <message>
        <source>a scale each</source>
        <translation>je eine Skala</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>alle Zeilen</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>as many %1</source>
        <translation>gleich viele %1</translation>
    </message>
    <message>
        <source>as much %1</source>
        <translation>gleich viel %1</translation>
    </message>
    <message>
        <source>at iterate %1 of %2</source>
        <translation>bei Iteration %1 von %2</translation>
    </message>
    <message>
        <source>at the cursor</source>
        <translation>am Zeiger</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>am Start</translation>
    </message>
    <message>
        <source>at this point</source>
        <translation>in diesem Punkt</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>b</source>
        <translation>b</translation>
    </message>
    <message>
        <source>b and the fitted f = u/⟨u,1⟩ of each row at the lowest end of a path. Click a title to sort; residuals are sorted by size. Negative f are red. A click on a row goes to its b.</source>
        <translation>b und das angepasste f = u/⟨u,1⟩ jeder Zeile am niedrigsten Ende eines Pfads. Ein Klick auf einen Titel sortiert, Residuen nach ihrer Größe. Negative f sind rot. Ein Klick auf eine Zeile geht zu ihrem b.</translation>
    </message>
    <message>
        <source>b has {n} numbers; they sum to {bsum}</source>
        <translation>b hat {n} Zahlen mit der Summe {bsum}</translation>
    </message>
    <message>
        <source>b is f(x*) at a random x*, so the loss reaches 0 there. Off, b is drawn uniformly from the probability vectors.</source>
        <translation>b ist f(x*) an einem zufälligen x*, also erreicht der Verlust dort 0. Sonst wird b gleichverteilt aus den Wahrscheinlichkeitsvektoren gezogen.</translation>
    </message>
    <message>
        <source>b is the target and cannot be removed.</source>
        <translation>b ist das Ziel und lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>b of %1</source>
        <translation>b von %1</translation>
    </message>
    <message>
        <source>b − f: what the fit leaves over in each row.</source>
        <translation>b − f: was die Anpassung in jeder Zeile übrig lässt.</translation>
    </message>
    <message>
        <source>b, the target</source>
        <translation>b, das Ziel</translation>
    </message>
    <message>
        <source>b, the target: usually probabilities that sum to 1.</source>
        <translation>b, das Ziel: meist Wahrscheinlichkeiten mit der Summe 1.</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Vergleichslauf</translation>
    </message>
    <message>
        <source>bound %1</source>
        <translation>Schranke %1</translation>
    </message>
    <message>
        <source>centre the columns</source>
        <translation>Spalten zentrieren</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>Kondition</translation>
    </message>
    <message>
        <source>condition number</source>
        <translation>Konditionszahl</translation>
    </message>
    <message>
        <source>contours</source>
        <translation>Höhenlinien</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>dL*</source>
        <translation>dL*</translation>
    </message>
    <message>
        <source>density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>discs</source>
        <translation>Kreisscheiben</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>distance along the line</source>
        <translation>Abstand längs der Linie</translation>
    </message>
    <message>
        <source>distance of x*</source>
        <translation>Abstand von x*</translation>
    </message>
    <message>
        <source>does not get there</source>
        <translation>kommt nicht dorthin</translation>
    </message>
    <message>
        <source>d₁ and d₂ span what is seen: {plane}</source>
        <translation>d₁ und d₂ spannen auf, was zu sehen ist: {plane}</translation>
    </message>
    <message>
        <source>eigenvalue</source>
        <translation>Eigenwert</translation>
    </message>
    <message>
        <source>eigenvalue, largest first</source>
        <translation>Eigenwert, der größte zuerst</translation>
    </message>
    <message>
        <source>every w² ≥ {sufficient} would do here; the least w² is {w2}</source>
        <translation>jedes w² ≥ {sufficient} genügte hier; das kleinste w² ist {w2}</translation>
    </message>
    <message>
        <source>exp</source>
        <translation>exp</translation>
    </message>
    <message>
        <source>f = (e^z + z)/Σ(e^z + z), z = Ax: here s = {s}, r = {r}</source>
        <translation>f = (e^z + z)/Σ(e^z + z), z = Ax: hier s = {s}, r = {r}</translation>
    </message>
    <message>
        <source>f = Ax/⟨Ax,1⟩: here s = {s}, r = {r}</source>
        <translation>f = Ax/⟨Ax,1⟩: hier s = {s}, r = {r}</translation>
    </message>
    <message>
        <source>f = e^z/Σe^z, z = Ax: here s = {s}, r = {r}</source>
        <translation>f = e^z/Σe^z, z = Ax: hier s = {s}, r = {r}</translation>
    </message>
    <message>
        <source>f = u/⟨u,1⟩, {n} numbers that sum to 1</source>
        <translation>f = u/⟨u,1⟩, {n} Zahlen mit der Summe 1</translation>
    </message>
    <message>
        <source>f = u/⟨u,1⟩. Its entries sum to 1; with softmax they are positive, with the skip branch some may be negative.</source>
        <translation>f = u/⟨u,1⟩. Seine Einträge haben die Summe 1; bei Softmax sind sie positiv, mit dem Skip-Zweig können einige negativ sein.</translation>
    </message>
    <message>
        <source>f is negative here: with the skip branch it is no probability.</source>
        <translation>f ist hier negativ: mit dem Skip-Zweig ist es keine Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>f, the fit</source>
        <translation>f, die Anpassung</translation>
    </message>
    <message>
        <source>flood %1</source>
        <translation>Flut %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>from (%1)</source>
        <translation>von (%1)</translation>
    </message>
    <message>
        <source>from L = {low} to {high}</source>
        <translation>von L = {low} bis {high}</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>gets there, the baseline does not</source>
        <translation>kommt dorthin, der Vergleichslauf nicht</translation>
    </message>
    <message>
        <source>go on at step %1 of %2</source>
        <translation>weiter bei Schritt %1 von %2</translation>
    </message>
    <message>
        <source>h = βMη</source>
        <translation>h = βMη</translation>
    </message>
    <message>
        <source>has other columns, and no slice here</source>
        <translation>hat andere Spalten und hier keinen Schnitt</translation>
    </message>
    <message>
        <source>here s = {s}, r = {r}</source>
        <translation>hier s = {s}, r = {r}</translation>
    </message>
    <message>
        <source>hide</source>
        <translation>verbergen</translation>
    </message>
    <message>
        <source>hole %1 % of the area</source>
        <translation>Loch: %1 % der Fläche</translation>
    </message>
    <message>
        <source>hole: α ≤ 0 (%1 % of the slice)</source>
        <translation>Loch: α ≤ 0 (%1 % des Schnitts)</translation>
    </message>
    <message>
        <source>in the first line</source>
        <translation>in der ersten Zeile</translation>
    </message>
    <message>
        <source>in the hole</source>
        <translation>im Loch</translation>
    </message>
    <message>
        <source>indefinite area</source>
        <translation>indefinite Fläche</translation>
    </message>
    <message>
        <source>indefinite from here</source>
        <translation>indefinit ab hier</translation>
    </message>
    <message>
        <source>it was recovered and is in no file yet</source>
        <translation>sie wurde wiederhergestellt und ist noch in keiner Datei</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>iteration %1 / %1 </source>
        <translation>Iteration %1 / %1 </translation>
    </message>
    <message>
        <source>iteration %1 of %2</source>
        <translation>Iteration %1 von %2</translation>
    </message>
    <message>
        <source>iteration &lt;b&gt;%1&lt;/b&gt; / %2</source>
        <translation>Iteration &lt;b&gt;%1&lt;/b&gt; / %2</translation>
    </message>
    <message>
        <source>iteration of %1</source>
        <translation>Iteration von %1</translation>
    </message>
    <message>
        <source>iteration {iteration} of {iterations}</source>
        <translation>Iteration {iteration} von {iterations}</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>least at %1</source>
        <translation>am kleinsten bei %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>log₁₀ (%1 / %2)</source>
        <translation>log₁₀ (%1 / %2)</translation>
    </message>
    <message>
        <source>log₁₀ L</source>
        <translation>log₁₀ L</translation>
    </message>
    <message>
        <source>log₁₀ of the loss of the session over that of each other picture: 1 is ten times as large. Needs something to compare with.</source>
        <translation>log₁₀ des Verlusts der Sitzung durch den jedes anderen Bildes: 1 ist zehnmal so groß. Braucht etwas zum Vergleichen.</translation>
    </message>
    <message>
        <source>log₁₀ ratio</source>
        <translation>log₁₀ Verhältnis</translation>
    </message>
    <message>
        <source>log₁₀(Σ|u| / |α|) = {lost} of 16 digits</source>
        <translation>log₁₀(Σ|u| / |α|) = {lost} von 16 Stellen</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>minima</source>
        <translation>Minima</translation>
    </message>
    <message>
        <source>minimum %1 at %2</source>
        <translation>Minimum %1 bei %2</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>mult.-adds</source>
        <translation>Mult.</translation>
    </message>
    <message>
        <source>multiply-adds</source>
        <translation>Multiplikationen</translation>
    </message>
    <message>
        <source>n = %1, d = %2</source>
        <translation>n = %1, d = %2</translation>
    </message>
    <message>
        <source>n rows, one for each item, and d columns, one for each feature. Only Ax enters the fit.</source>
        <translation>n Zeilen, eine für jeden Gegenstand, und d Spalten, eine für jedes Merkmal. Nur Ax geht in die Anpassung ein.</translation>
    </message>
    <message>
        <source>needs ffmpeg, which is not installed; film-%04d.png gives numbered pictures without it</source>
        <translation>braucht ffmpeg, das nicht installiert ist; film-%04d.png ergibt nummerierte Bilder ohne es</translation>
    </message>
    <message>
        <source>negative eigenvalues</source>
        <translation>negative Eigenwerte</translation>
    </message>
    <message>
        <source>negative λ</source>
        <translation>negative λ</translation>
    </message>
    <message>
        <source>no bound known</source>
        <translation>keine Schranke bekannt</translation>
    </message>
    <message>
        <source>no hole</source>
        <translation>kein Loch</translation>
    </message>
    <message>
        <source>no paths yet</source>
        <translation>noch keine Pfade</translation>
    </message>
    <message>
        <source>no, λ min = %1</source>
        <translation>nein, λ min = %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none, as λ min is not positive</source>
        <translation>keiner, da λ min nicht positiv ist</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>not positive semidefinite, %1 of %2 eigenvalues are negative</source>
        <translation>nicht positiv semidefinit, %1 von %2 Eigenwerten sind negativ</translation>
    </message>
    <message>
        <source>one of many: its eigenvalue is there more than once</source>
        <translation>einer von mehreren: sein Eigenwert kommt mehrmals vor</translation>
    </message>
    <message>
        <source>one scale</source>
        <translation>eine Skala</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>own lines</source>
        <translation>eigene Linien</translation>
    </message>
    <message>
        <source>own scale %1 … %2</source>
        <translation>eigene Skala %1 … %2</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>passes over A</source>
        <translation>Durchgänge durch A</translation>
    </message>
    <message>
        <source>paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>positive semidefinite</source>
        <translation>positiv semidefinit</translation>
    </message>
    <message>
        <source>predicted ΔL</source>
        <translation>vorhergesagtes ΔL</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>row names</source>
        <translation>Zeilennamen</translation>
    </message>
    <message>
        <source>row of A</source>
        <translation>Zeile von A</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>share if readable</source>
        <translation>gemeinsam, wenn lesbar</translation>
    </message>
    <message>
        <source>share one scale</source>
        <translation>gemeinsame Skala</translation>
    </message>
    <message>
        <source>show</source>
        <translation>zeigen</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>start of %1</source>
        <translation>Start von %1</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>take it back</source>
        <translation>zurücknehmen</translation>
    </message>
    <message>
        <source>the ending must be .png, .gif, .mp4, .webm or .mkv</source>
        <translation>die Endung muss .png, .gif, .mp4, .webm oder .mkv sein</translation>
    </message>
    <message>
        <source>the loss</source>
        <translation>der Verlust</translation>
    </message>
    <message>
        <source>the methods</source>
        <translation>die Verfahren</translation>
    </message>
    <message>
        <source>the notes</source>
        <translation>die Notizen</translation>
    </message>
    <message>
        <source>the others</source>
        <translation>die anderen</translation>
    </message>
    <message>
        <source>the slice</source>
        <translation>der Schnitt</translation>
    </message>
    <message>
        <source>the start x₀</source>
        <translation>der Start x₀</translation>
    </message>
    <message>
        <source>the step stays calm near here below 2/λ max = {steplimit}</source>
        <translation>die Schrittweite bleibt hier unter 2/λ max = {steplimit} ruhig</translation>
    </message>
    <message>
        <source>the weights w</source>
        <translation>die Gewichte w</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>there is nothing to export yet</source>
        <translation>es gibt noch nichts zu exportieren</translation>
    </message>
    <message>
        <source>there is nothing to show</source>
        <translation>es gibt nichts zu zeigen</translation>
    </message>
    <message>
        <source>there is nothing to write yet</source>
        <translation>es gibt noch nichts zu schreiben</translation>
    </message>
    <message>
        <source>this point</source>
        <translation>diesen Punkt</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>time in %1</source>
        <translation>Zeit in %1</translation>
    </message>
    <message>
        <source>trace %1, negative %2 %, from %3 products</source>
        <translation>Spur %1, negativ %2 %, aus %3 Produkten</translation>
    </message>
    <message>
        <source>u</source>
        <translation>u</translation>
    </message>
    <message>
        <source>u = %1·exp(Ax) + %2·Ax</source>
        <translation>u = %1·exp(Ax) + %2·Ax</translation>
    </message>
    <message>
        <source>u = s·exp(Ax) + r·Ax = {s}·exp(Ax) + {r}·Ax</source>
        <translation>u = s·exp(Ax) + r·Ax = {s}·exp(Ax) + {r}·Ax</translation>
    </message>
    <message>
        <source>u = s·exp(Ax) + r·Ax, what is normalised to f.</source>
        <translation>u = s·exp(Ax) + r·Ax, was zu f normiert wird.</translation>
    </message>
    <message>
        <source>u = {s}·exp(Ax) + {r}·Ax, which sums to α = {alpha}</source>
        <translation>u = {s}·exp(Ax) + {r}·Ax mit der Summe α = {alpha}</translation>
    </message>
    <message>
        <source>under 0.1</source>
        <translation>unter 0.1</translation>
    </message>
    <message>
        <source>use</source>
        <translation>setzen</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>w</source>
        <translation>w</translation>
    </message>
    <message>
        <source>w = %1 in all rows</source>
        <translation>w = %1 in allen Zeilen</translation>
    </message>
    <message>
        <source>w is {w}; ½‖diag(w)Ax‖² = {regulariser} {place}</source>
        <translation>w ist {w}; ½‖diag(w)Ax‖² = {regulariser} {place}</translation>
    </message>
    <message>
        <source>w of %1</source>
        <translation>w von %1</translation>
    </message>
    <message>
        <source>w, logarithmic</source>
        <translation>w, logarithmisch</translation>
    </message>
    <message>
        <source>w, the weights</source>
        <translation>w, die Gewichte</translation>
    </message>
    <message>
        <source>wall: α = 0</source>
        <translation>Wand: α = 0</translation>
    </message>
    <message>
        <source>what is compared</source>
        <translation>der Vergleich</translation>
    </message>
    <message>
        <source>what matters</source>
        <translation>was zählt</translation>
    </message>
    <message>
        <source>which adds ½(f − b)² = %1 and ½(w·z)² = %2 to L.</source>
        <translation>was ½(f − b)² = %1 und ½(w·z)² = %2 zu L beiträgt.</translation>
    </message>
    <message>
        <source>w² = %1 in all rows</source>
        <translation>w² = %1 in allen Zeilen</translation>
    </message>
    <message>
        <source>w² everywhere, softmax</source>
        <translation>w² überall, Softmax</translation>
    </message>
    <message>
        <source>w² for H ≥ 0 here</source>
        <translation>w² für H ≥ 0 hier</translation>
    </message>
    <message>
        <source>w² for H ≥ 0 on the slice</source>
        <translation>w² für H ≥ 0 im Schnitt</translation>
    </message>
    <message>
        <source>w² that suffices here</source>
        <translation>w², das hier genügt</translation>
    </message>
    <message>
        <source>w² that suffices on it</source>
        <translation>w², das darin genügt</translation>
    </message>
    <message>
        <source>w² that suffices, |y| ≤ |x|</source>
        <translation>w², das genügt, |y| ≤ |x|</translation>
    </message>
    <message>
        <source>w², the same for all rows</source>
        <translation>w², in allen Zeilen gleich</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>x = {x}</source>
        <translation>x = {x}</translation>
    </message>
    <message>
        <source>x₀</source>
        <translation>x₀</translation>
    </message>
    <message>
        <source>x₀ = {x0}, L(x₀) = {start}</source>
        <translation>x₀ = {x0}, L(x₀) = {start}</translation>
    </message>
    <message>
        <source>x₀, the start</source>
        <translation>x₀, der Start</translation>
    </message>
    <message>
        <source>yes, λ min = %1</source>
        <translation>ja, λ min = %1</translation>
    </message>
    <message>
        <source>your number</source>
        <translation>Ihre Zahl</translation>
    </message>
    <message>
        <source>{d} eigenvalues from {lmin} to {lmax}</source>
        <translation>{d} Eigenwerte von {lmin} bis {lmax}</translation>
    </message>
    <message>
        <source>{d} × {d}, with eigenvalues from {lmin} to {lmax}</source>
        <translation>{d} × {d}, mit Eigenwerten von {lmin} bis {lmax}</translation>
    </message>
    <message>
        <source>{grid} × {grid} points of the plane</source>
        <translation>{grid} × {grid} Punkte der Ebene</translation>
    </message>
    <message>
        <source>{minima} in this plane; the lowest loss at the end of a path is {lstar}</source>
        <translation>{minima} in dieser Ebene; der niedrigste Verlust am Ende eines Pfads ist {lstar}</translation>
    </message>
    <message>
        <source>{outcomes}</source>
        <translation>{outcomes}</translation>
    </message>
    <message>
        <source>|p|, |q| ≤ {range}</source>
        <translation>|p|, |q| ≤ {range}</translation>
    </message>
    <message>
        <source>± </source>
        <translation>± </translation>
    </message>
    <message>
        <source>½‖diag(w)Ax‖² = {regulariser} {place}</source>
        <translation>½‖diag(w)Ax‖² = {regulariser} {place}</translation>
    </message>
    <message>
        <source>½‖diag(w)Ax‖², added to the loss. It adds w² to the diagonal part of the Hessian and pulls Ax towards 0.</source>
        <translation>½‖diag(w)Ax‖², zum Verlust addiert. Sie erhöht den diagonalen Teil der Hesse-Matrix um w² und zieht Ax gegen 0.</translation>
    </message>
    <message>
        <source>½‖f − b‖² plus the regulariser ½‖diag(w)Ax‖². The paper's value is 2L without the regulariser.</source>
        <translation>½‖f − b‖² plus die Regularisierung ½‖diag(w)Ax‖². Der Wert der Arbeit ist 2L ohne Regularisierung.</translation>
    </message>
    <message>
        <source>ΔL</source>
        <translation>ΔL</translation>
    </message>
    <message>
        <source>α</source>
        <translation>α</translation>
    </message>
    <message>
        <source>α (alpha)</source>
        <translation>α (alpha)</translation>
    </message>
    <message>
        <source>α = 0</source>
        <translation>α = 0</translation>
    </message>
    <message>
        <source>α = ⟨u,1⟩ = Σ ({s}·e^z + {r}·z) = {alpha}, z = Ax</source>
        <translation>α = ⟨u,1⟩ = Σ ({s}·e^z + {r}·z) = {alpha}, z = Ax</translation>
    </message>
    <message>
        <source>α = ⟨u,1⟩, the sum of u, by which u is divided. The loss grows beyond all bounds where it goes to 0.</source>
        <translation>α = ⟨u,1⟩, die Summe von u, durch die u geteilt wird. Der Verlust wächst über alle Grenzen, wo sie gegen 0 geht.</translation>
    </message>
    <message>
        <source>α at least</source>
        <translation>α mindestens</translation>
    </message>
    <message>
        <source>α here</source>
        <translation>α hier</translation>
    </message>
    <message>
        <source>α is a difference of large numbers here: so many of the 16 digits of f are rounding.</source>
        <translation>α ist hier eine Differenz großer Zahlen: So viele der 16 Stellen von f sind Rundung.</translation>
    </message>
    <message>
        <source>α ≤ 0 in {hole} % of this slice</source>
        <translation>α ≤ 0 auf {hole} % dieses Schnitts</translation>
    </message>
    <message>
        <source>κ</source>
        <translation>κ</translation>
    </message>
    <message>
        <source>κ = λ max/λ min = {lmax}/{lmin} = {kappa}</source>
        <translation>κ = λ max/λ min = {lmax}/{lmin} = {kappa}</translation>
    </message>
    <message>
        <source>λ = %1: %2 of the eigenvalues per unit of λ, ± %3 (two standard errors)
smoothed by a Gaussian of width %4</source>
        <translation>λ = %1: %2 der Eigenwerte je Einheit von λ, ± %3 (zwei Standardfehler)
geglättet mit einer Gauß-Kurve der Breite %4</translation>
    </message>
    <message>
        <source>λ max</source>
        <translation>λ max</translation>
    </message>
    <message>
        <source>λ max / λ min at the lowest end, where the Hessian is positive definite.</source>
        <translation>λ max / λ min am niedrigsten Ende, wo die Hesse-Matrix positiv definit ist.</translation>
    </message>
    <message>
        <source>λ min</source>
        <translation>λ min</translation>
    </message>
    <message>
        <source>λ min = {lmin}, λ max = {lmax}</source>
        <translation>λ min = {lmin}, λ max = {lmax}</translation>
    </message>
    <message>
        <source>λ min = {lmin}, λ max = {lmax}; a fixed step stays calm near here below 2/λ max = {steplimit}</source>
        <translation>λ min = {lmin}, λ max = {lmax}; eine feste Schrittweite bleibt hier unter 2/λ max = {steplimit} ruhig</translation>
    </message>
    <message>
        <source>λ min = {lmin}: {definite}</source>
        <translation>λ min = {lmin}: {definite}</translation>
    </message>
    <message>
        <source>λ min … max</source>
        <translation>λ min … max</translation>
    </message>
    <message>
        <source>λ min, λ max</source>
        <translation>λ min, λ max</translation>
    </message>
    <message>
        <source>λ with λ² = ∇LᵀH⁻¹∇L. λ²/2 is the decrease that the local parabola promises; unlike the gradient it does not depend on units.</source>
        <translation>λ mit λ² = ∇LᵀH⁻¹∇L. λ²/2 ist die Abnahme, die die lokale Parabel verspricht; anders als der Gradient hängt es nicht von Einheiten ab.</translation>
    </message>
    <message>
        <source>‖b − f‖ = {residual} {place}</source>
        <translation>‖b − f‖ = {residual} {place}</translation>
    </message>
    <message>
        <source>‖∇L‖</source>
        <translation>‖∇L‖</translation>
    </message>
    <message>
        <source>‖∇L‖ = {gradient}</source>
        <translation>‖∇L‖ = {gradient}</translation>
    </message>
    <message>
        <source>‖∇L‖ = ‖Aᵀ(g + w²·Ax)‖ = {gradient}</source>
        <translation>‖∇L‖ = ‖Aᵀ(g + w²·Ax)‖ = {gradient}</translation>
    </message>
    <message>
        <source>“%1: %2”</source>
        <translation>„%1: %2“</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>“%1” has a decimal comma: write %2 with a point.</source>
        <translation>„%1“ hat ein Dezimalkomma: %2 mit Punkt schreiben.</translation>
    </message>
    <message>
        <source>“%1” is beyond the range of double (about 1e−308 to 1e308 in size).</source>
        <translation>„%1“ liegt außerhalb der Zahlen doppelter Genauigkeit (etwa 1e−308 bis 1e308).</translation>
    </message>
    <message>
        <source>“%1” is not a finite number.</source>
        <translation>„%1“ ist keine endliche Zahl.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“%1” is not saved: %2.</source>
        <translation>„%1“ ist nicht gespeichert: %2.</translation>
    </message>
    <message>
        <source>“%1” is out of range: %2 to %3 is possible.</source>
        <translation>„%1“ ist außerhalb: möglich ist %2 bis %3.</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened here. Saving replaces what that wrote.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert, seit es hier geöffnet wurde. Speichern ersetzt, was jenes geschrieben hat.</translation>
    </message>
    <message>
        <source>“Find minima” in the panel of minima looks for all valleys, and “Find passes” for the ways between them.</source>
        <translation>„Minima suchen“ unter „Minima“ sucht alle Täler, „Pässe suchen“ die Wege zwischen ihnen.</translation>
    </message>
    <message>
        <source>“Find passes” in the panel of minima looks for the ways between them.</source>
        <translation>„Pässe suchen“ unter „Minima“ sucht die Wege zwischen ihnen.</translation>
    </message>
    <message>
        <source>… and %1 more; copy to get all of them</source>
        <translation>… und %1 weitere; kopieren ergibt alle</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ Zurück</translation>
    </message>
    <message>
        <source>‹ Back to the lesson</source>
        <translation>‹ Zurück zur Lektion</translation>
    </message>
    <message>
        <source>−H⁻¹∇L: the way to the lowest point of the local parabola.</source>
        <translation>−H⁻¹∇L: der Weg zum tiefsten Punkt der lokalen Parabel.</translation>
    </message>
    <message>
        <source>✓ Right: %1</source>
        <translation>✓ Richtig: %1</translation>
    </message>
    <message>
        <source>✓ derivatives to %1</source>
        <translation>✓ Ableitungen bis %1</translation>
    </message>
    <message>
        <source>✗ Not quite. The answer: %1</source>
        <translation>✗ Nicht ganz. Die Antwort: %1</translation>
    </message>
    <message>
        <source>✗ derivatives off by %1</source>
        <translation>✗ Ableitungen um %1 falsch</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source> In the units of x: within %1, and within %2.</source>
        <translation> In den Einheiten von x: innerhalb von %1 und innerhalb von %2.</translation>
    </message>
    <message>
        <source> in column-scaled coordinates y_j = s_j x_j, s_j from %1 to %2</source>
        <translation> in spaltenskalierten Koordinaten y_j = s_j x_j, s_j von %1 bis %2</translation>
    </message>
    <message>
        <source>%1 %2 is %3, but %4.</source>
        <translation>%1 %2 ist %3, aber %4.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 and %2 others</source>
        <translation>%1 und %2 andere</translation>
    </message>
    <message>
        <source>%1 are zero in every row, so the loss does not depend on their coefficients.</source>
        <translation>%1 sind in jeder Zeile null, also hängt der Verlust nicht von ihren Koeffizienten ab.</translation>
    </message>
    <message>
        <source>%1 component of the paths, %2 %</source>
        <translation>%1 Komponente der Pfade, %2 %</translation>
    </message>
    <message>
        <source>%1 entries are expected and %2 found: a symmetric array holds only its lower half, column by column; leave the rest out, or say general</source>
        <translation>%1 Einträge werden erwartet und %2 sind da: ein symmetrisches Feld enthält nur seine untere Hälfte, Spalte für Spalte; bitte den Rest weglassen oder general schreiben</translation>
    </message>
    <message>
        <source>%1 entries name a place that was named before, the first (%2) in line %3: the numbers of one place are added.</source>
        <translation>%1 Einträge nennen eine Stelle, die schon genannt war, der erste (%2) in Zeile %3: die Zahlen einer Stelle werden addiert.</translation>
    </message>
    <message>
        <source>%1 has the same number in every row. %2</source>
        <translation>%1 hat in jeder Zeile dieselbe Zahl. %2</translation>
    </message>
    <message>
        <source>%1 have the same number in every row. %2</source>
        <translation>%1 haben in jeder Zeile dieselbe Zahl. %2</translation>
    </message>
    <message>
        <source>%1 is no list or text</source>
        <translation>%1 ist keine Liste und kein Text</translation>
    </message>
    <message>
        <source>%1 is zero in every row, so the loss does not depend on its coefficient.</source>
        <translation>%1 ist in jeder Zeile null, also hängt der Verlust nicht von ihrem Koeffizienten ab.</translation>
    </message>
    <message>
        <source>%1 more numbers of %2 have to be put right.</source>
        <translation>%1 weitere Zahlen von %2 sind zu berichtigen.</translation>
    </message>
    <message>
        <source>%1 or --labels %8</source>
        <translation>%1 oder --labels %8</translation>
    </message>
    <message>
        <source>%1 or --target %8</source>
        <translation>%1 oder --target %8</translation>
    </message>
    <message>
        <source>%1 x %2 as a dense matrix takes %3 GB, and this machine has %4</source>
        <translation>%1 x %2 braucht als volle Matrix %3 GB, und dieser Rechner hat %4</translation>
    </message>
    <message>
        <source>%1, own start</source>
        <translation>%1, eigener Start</translation>
    </message>
    <message>
        <source>%1, scaled</source>
        <translation>%1, skaliert</translation>
    </message>
    <message>
        <source>%1, scaled, own start</source>
        <translation>%1, skaliert, eigener Start</translation>
    </message>
    <message>
        <source>%1, the loss of the row that has all of f there (%2)</source>
        <translation>%1, den Verlust der Zeile, die dort ganz f hat (%2)</translation>
    </message>
    <message>
        <source>%1, the loss of the rows that share all of f there (%2)</source>
        <translation>%1, den Verlust der Zeilen, die sich dort ganz f teilen (%2)</translation>
    </message>
    <message>
        <source>%1, turned</source>
        <translation>%1, gedreht</translation>
    </message>
    <message>
        <source>%1: %9</source>
        <translation>%1: %9</translation>
    </message>
    <message>
        <source>%7 or column %8</source>
        <translation>%7 oder Spalte %8</translation>
    </message>
    <message>
        <source>%7: cannot tell whether the cells are separated by %8 or by %9: the line would have %3 cells or %4; choose with --separator %5 or --separator %6, found %1</source>
        <translation>%7: ob die Zellen durch %8 oder durch %9 getrennt sind, ist unklar: die Zeile hätte %3 Zellen oder %4; bitte mit --separator %5 oder --separator %6 wählen, gefunden: %1</translation>
    </message>
    <message>
        <source>%7: column %3 (%4): %9</source>
        <translation>%7: Spalte %3 (%4): %9</translation>
    </message>
    <message>
        <source>%7: column %3 (beyond the last): %9</source>
        <translation>%7: Spalte %3 (hinter der letzten): %9</translation>
    </message>
    <message>
        <source>%7: column %3 (in the header): %9</source>
        <translation>%7: Spalte %3 (in der Kopfzeile): %9</translation>
    </message>
    <message>
        <source>%7: column %3: %9</source>
        <translation>%7: Spalte %3: %9</translation>
    </message>
    <message>
        <source>%7: row %2, column %3: a whole number beyond 2^53, which a double does not hold exactly; subtract what is common, or save as float64</source>
        <translation>%7: Zeile %2, Spalte %3: eine ganze Zahl über 2^53, die eine Gleitkommazahl (double) nicht genau fasst; bitte das Gemeinsame abziehen oder als float64 speichern</translation>
    </message>
    <message>
        <source>%7: row %2, column %3: not a finite number, found "%4"</source>
        <translation>%7: Zeile %2, Spalte %3: keine endliche Zahl, gefunden: "%4"</translation>
    </message>
    <message>
        <source>%7: the file is empty</source>
        <translation>%7: die Datei ist leer</translation>
    </message>
    <message>
        <source>%7: there is no column %2; the columns are %3</source>
        <translation>%7: eine Spalte %2 gibt es nicht; die Spalten sind %3</translation>
    </message>
    <message>
        <source>%7: which column is b? It may be column %8; choose with %9</source>
        <translation>%7: welche Spalte ist b? Es kann Spalte %8 sein; bitte mit %9 wählen</translation>
    </message>
    <message>
        <source>%7: which column is meant? It may be column %8; choose with %9</source>
        <translation>%7: welche Spalte ist gemeint? Es kann Spalte %8 sein; bitte mit %9 wählen</translation>
    </message>
    <message>
        <source>%9 cannot be computed: %8</source>
        <translation>%9 lässt sich nicht berechnen: %8</translation>
    </message>
    <message>
        <source>%9 has %1 columns where there is room for %2</source>
        <translation>%9 hat %1 Spalten, wo für %2 Platz ist</translation>
    </message>
    <message>
        <source>%9 has %1 names where %2 are needed</source>
        <translation>%9 hat %1 Namen, wo %2 gebraucht werden</translation>
    </message>
    <message>
        <source>%9 has %1 numbers where %2 are needed</source>
        <translation>%9 hat %1 Zahlen, wo %2 gebraucht werden</translation>
    </message>
    <message>
        <source>%9 has an empty row</source>
        <translation>%9 hat eine leere Zeile</translation>
    </message>
    <message>
        <source>%9 has more than %1 losses</source>
        <translation>%9 hat mehr als %1 Verluste</translation>
    </message>
    <message>
        <source>%9 has no argument “%1”</source>
        <translation>%9 hat kein Argument „%1“</translation>
    </message>
    <message>
        <source>%9 has no row</source>
        <translation>%9 hat keine Zeile</translation>
    </message>
    <message>
        <source>%9 has no “%1”</source>
        <translation>%9 hat kein „%1“</translation>
    </message>
    <message>
        <source>%9 has weights of the branches that are negative, or both 0</source>
        <translation>%9 hat Gewichte der Zweige, die negativ oder beide 0 sind</translation>
    </message>
    <message>
        <source>%9 has “%1”, which %2 does not have</source>
        <translation>%9 hat „%1“, was %2 nicht hat</translation>
    </message>
    <message>
        <source>%9 has “%1”, which is not known</source>
        <translation>%9 hat „%1“, was nicht bekannt ist</translation>
    </message>
    <message>
        <source>%9 is empty</source>
        <translation>%9 ist leer</translation>
    </message>
    <message>
        <source>%9 is “%1”, and no such loss is known</source>
        <translation>%9 ist „%1“, und einen solchen Verlust gibt es nicht</translation>
    </message>
    <message>
        <source>%9 is “%1”, and no such method is known</source>
        <translation>%9 ist „%1“, und ein solches Verfahren gibt es nicht</translation>
    </message>
    <message>
        <source>%9 leaves s and r both 0: then there is no loss</source>
        <translation>%9 lässt s und r beide 0: dann gibt es keinen Verlust</translation>
    </message>
    <message>
        <source>%9 lie on one line, or so nearly that they span no plane</source>
        <translation>%9 liegen auf einer Geraden, oder fast, so dass sie keine Ebene aufspannen</translation>
    </message>
    <message>
        <source>%9 must be 0 or more</source>
        <translation>%9 muss 0 oder mehr sein</translation>
    </message>
    <message>
        <source>%9 must be 64 hexadecimal digits</source>
        <translation>%9 muss aus 64 hexadezimalen Ziffern bestehen</translation>
    </message>
    <message>
        <source>%9 must be a finite number</source>
        <translation>%9 muss eine endliche Zahl sein</translation>
    </message>
    <message>
        <source>%9 must be a list in square brackets</source>
        <translation>%9 muss eine Liste in eckigen Klammern sein</translation>
    </message>
    <message>
        <source>%9 must be a list of %1 numbers, or %2</source>
        <translation>%9 muss eine Liste von %1 Zahlen sein oder %2</translation>
    </message>
    <message>
        <source>%9 must be a list of numbers</source>
        <translation>%9 muss eine Liste von Zahlen sein</translation>
    </message>
    <message>
        <source>%9 must be a number</source>
        <translation>%9 muss eine Zahl sein</translation>
    </message>
    <message>
        <source>%9 must be a text in quotes</source>
        <translation>%9 muss ein Text in Anführungszeichen sein</translation>
    </message>
    <message>
        <source>%9 must be a whole number</source>
        <translation>%9 muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>%9 must be a whole number between %1 and %2</source>
        <translation>%9 muss eine ganze Zahl zwischen %1 und %2 sein</translation>
    </message>
    <message>
        <source>%9 must be a whole number, 0 or more</source>
        <translation>%9 muss eine ganze Zahl sein, 0 oder mehr</translation>
    </message>
    <message>
        <source>%9 must be an object in braces</source>
        <translation>%9 muss ein Objekt in geschweiften Klammern sein</translation>
    </message>
    <message>
        <source>%9 must be between %1 and %2</source>
        <translation>%9 muss zwischen %1 und %2 liegen</translation>
    </message>
    <message>
        <source>%9 must be one character</source>
        <translation>%9 muss ein einzelnes Zeichen sein</translation>
    </message>
    <message>
        <source>%9 must be one file, or two</source>
        <translation>%9 muss eine Datei sein oder zwei</translation>
    </message>
    <message>
        <source>%9 must be true or false</source>
        <translation>%9 muss true oder false sein</translation>
    </message>
    <message>
        <source>%9 must be two numbers, the smaller one first</source>
        <translation>%9 muss zwei Zahlen sein, die kleinere zuerst</translation>
    </message>
    <message>
        <source>%9 must hold finite numbers</source>
        <translation>%9 muss endliche Zahlen enthalten</translation>
    </message>
    <message>
        <source>%9 must hold no negative number: only w^2 enters the loss</source>
        <translation>%9 darf keine negative Zahl enthalten: in den Verlust geht nur w^2 ein</translation>
    </message>
    <message>
        <source>%9 must hold three points</source>
        <translation>%9 muss drei Punkte enthalten</translation>
    </message>
    <message>
        <source>%9 must hold two directions</source>
        <translation>%9 muss zwei Richtungen enthalten</translation>
    </message>
    <message>
        <source>%9 must name columns, and leave one</source>
        <translation>%9 muss Spalten nennen und eine übrig lassen</translation>
    </message>
    <message>
        <source>%9 must name rows, and leave one</source>
        <translation>%9 muss Zeilen nennen und eine übrig lassen</translation>
    </message>
    <message>
        <source>%9 must name two columns</source>
        <translation>%9 muss zwei Spalten nennen</translation>
    </message>
    <message>
        <source>%9 must name two eigenvalues</source>
        <translation>%9 muss zwei Eigenwerte nennen</translation>
    </message>
    <message>
        <source>%9 names a choice “%1” that is not known</source>
        <translation>%9 nennt eine Wahl „%1“, die nicht bekannt ist</translation>
    </message>
    <message>
        <source>%9 names a column “%1” that A does not have</source>
        <translation>%9 nennt eine Spalte „%1“, die A nicht hat</translation>
    </message>
    <message>
        <source>%9 names a method “%1” that is not in the list</source>
        <translation>%9 nennt ein Verfahren „%1“, das nicht in der Liste ist</translation>
    </message>
    <message>
        <source>%9 names a method “%1” that is not known</source>
        <translation>%9 nennt ein Verfahren „%1“, das nicht bekannt ist</translation>
    </message>
    <message>
        <source>%9 names a point “%1” that is not known</source>
        <translation>%9 nennt einen Punkt „%1“, der nicht bekannt ist</translation>
    </message>
    <message>
        <source>%9 names a row “%1” that A does not have</source>
        <translation>%9 nennt eine Zeile „%1“, die A nicht hat</translation>
    </message>
    <message>
        <source>%9 names one eigenvalue twice</source>
        <translation>%9 nennt einen Eigenwert zweimal</translation>
    </message>
    <message>
        <source>%9 names several methods “%1”: say which, as in %2 and %3</source>
        <translation>%9 nennt mehrere Verfahren „%1“: bitte sagen, welches, wie in %2 oder %3</translation>
    </message>
    <message>
        <source>%9 needs both p and q, or none of them</source>
        <translation>%9 braucht p und q, oder keines von beiden</translation>
    </message>
    <message>
        <source>%9 needs two columns of A or more: with one there is no plane</source>
        <translation>%9 braucht zwei Spalten von A oder mehr: mit einer gibt es keine Ebene</translation>
    </message>
    <message>
        <source>%9 refers to files, which is not possible here</source>
        <translation>%9 verweist auf Dateien, was hier nicht möglich ist</translation>
    </message>
    <message>
        <source>%9 should be one of %1, not “%2”</source>
        <translation>%9 sollte eines von %1 sein, nicht „%2“</translation>
    </message>
    <message>
        <source>%9 would show more than %1 losses at once</source>
        <translation>%9 würde mehr als %1 Verluste zugleich zeigen</translation>
    </message>
    <message>
        <source>1/t</source>
        <translation>1/t</translation>
    </message>
    <message>
        <source>1st</source>
        <translation>1.</translation>
    </message>
    <message>
        <source>2nd</source>
        <translation>2.</translation>
    </message>
    <message>
        <source>A Newton step from here (--solve) makes eta smaller.</source>
        <translation>Ein Newton-Schritt von hier (--solve) macht eta kleiner.</translation>
    </message>
    <message>
        <source>A ball with inertia: it rolls on through flat stretches and small bumps, and may leave a good valley because it is too fast.</source>
        <translation>Eine Kugel mit Trägheit: Sie rollt durch flache Strecken und über kleine Buckel weiter und verlässt ein gutes Tal vielleicht, weil sie zu schnell ist.</translation>
    </message>
    <message>
        <source>A constant column</source>
        <translation>Eine konstante Spalte</translation>
    </message>
    <message>
        <source>A h = 1 has a solution h: softmax does not change along it, and the Hessian is 0 along it at every x.</source>
        <translation>A h = 1 hat eine Lösung h: Softmax ändert sich längs ihrer nicht, und die Hesse-Matrix ist längs ihrer für jedes x 0.</translation>
    </message>
    <message>
        <source>A h = 1 has a solution h: softmax does not change along it, only the regulariser does.</source>
        <translation>A h = 1 hat eine Lösung h: Softmax ändert sich längs ihrer nicht, nur die Regularisierung.</translation>
    </message>
    <message>
        <source>A has no columns; at least one is needed.</source>
        <translation>A hat keine Spalten; mindestens eine ist nötig.</translation>
    </message>
    <message>
        <source>A has no rows; at least one is needed.</source>
        <translation>A hat keine Zeilen; mindestens eine ist nötig.</translation>
    </message>
    <message>
        <source>A has rank %1: %2 are linearly dependent within rounding. The loss is constant along %3 directions with Ah = 0.</source>
        <translation>A hat Rang %1: %2 sind bis auf Rundung linear abhängig. Der Verlust ist längs %3 Richtungen mit Ah = 0 konstant.</translation>
    </message>
    <message>
        <source>A has rank %1: %2 are linearly dependent within rounding. The loss is constant along 1 direction with Ah = 0.</source>
        <translation>A hat Rang %1: %2 sind bis auf Rundung linear abhängig. Der Verlust ist längs 1 Richtung mit Ah = 0 konstant.</translation>
    </message>
    <message>
        <source>A is the array %1, and b is %2.</source>
        <translation>A ist das Feld %1, und b ist %2.</translation>
    </message>
    <message>
        <source>A minimum at which the Hessian is positive definite.</source>
        <translation>Ein Minimum, an dem die Hesse-Matrix positiv definit ist.</translation>
    </message>
    <message>
        <source>A minimum, but one of many: nothing changes %1.</source>
        <translation>Ein Minimum, aber eines von vielen: Nichts ändert sich %1.</translation>
    </message>
    <message>
        <source>A minimum: the Hessian is positive definite here.</source>
        <translation>Ein Minimum: Die Hesse-Matrix ist hier positiv definit.</translation>
    </message>
    <message>
        <source>A perfect fit, up to rounding: the Hessian is J'J plus the regulariser, and so positive semidefinite here.</source>
        <translation>Eine vollkommene Anpassung, bis auf Rundung: Die Hesse-Matrix ist J'J plus die Regularisierung und daher hier positiv semidefinit.</translation>
    </message>
    <message>
        <source>A zero column</source>
        <translation>Eine Nullspalte</translation>
    </message>
    <message>
        <source>About %1 % of the loss can still be gained.</source>
        <translation>Etwa %1 % des Verlusts sind noch zu gewinnen.</translation>
    </message>
    <message>
        <source>About %1 % of the loss can still be gained. The scales of the columns differ by %2: standardise them.</source>
        <translation>Etwa %1 % des Verlusts sind noch zu gewinnen. Die Skalen der Spalten unterscheiden sich um %2: Standardisieren Sie sie.</translation>
    </message>
    <message>
        <source>About how far each parameter moves in a step.</source>
        <translation>Etwa wie weit sich jeder Parameter in einem Schritt bewegt.</translation>
    </message>
    <message>
        <source>Adagrad</source>
        <translation>Adagrad</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Added to the root of the mean square: gradients below it count as small.</source>
        <translation>Zur Wurzel des mittleren Quadrats addiert: Gradienten darunter gelten als klein.</translation>
    </message>
    <message>
        <source>Added to the root of the sum: gradients below it count as small.</source>
        <translation>Zur Wurzel der Summe addiert: Gradienten darunter gelten als klein.</translation>
    </message>
    <message>
        <source>All eigenvalues of a Hessian are computed for up to %1 rows or columns; here there are more of both.</source>
        <translation>Alle Eigenwerte einer Hesse-Matrix werden bis zu %1 Zeilen oder Spalten berechnet; hier sind es von beiden mehr.</translation>
    </message>
    <message>
        <source>An entry names a place that was named before, the first (%1) in line %2: the numbers of one place are added.</source>
        <translation>Ein Eintrag nennt eine Stelle, die schon genannt war, der erste (%1) in Zeile %2: die Zahlen einer Stelle werden addiert.</translation>
    </message>
    <message>
        <source>Approximate Newton</source>
        <translation>Newton, genähert</translation>
    </message>
    <message>
        <source>At the start: the larger, the more a step is like one of gradient descent. It adapts.</source>
        <translation>Am Start: je größer, desto mehr gleicht ein Schritt dem des Gradientenabstiegs. Sie passt sich an.</translation>
    </message>
    <message>
        <source>BFGS</source>
        <translation>BFGS</translation>
    </message>
    <message>
        <source>Barzilai-Borwein</source>
        <translation>Barzilai-Borwein</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Bends each downhill direction so that it does not undo the steps before. It remembers a single direction and still crosses narrow valleys without zigzag.</source>
        <translation>Biegt jede Abstiegsrichtung so, dass sie die vorigen Schritte nicht zunichte macht. Es merkt sich eine einzige Richtung und durchquert enge Täler doch ohne Zickzack.</translation>
    </message>
    <message>
        <source>Best fit of all paths</source>
        <translation>Beste Ebene aller Pfade</translation>
    </message>
    <message>
        <source>Best point found</source>
        <translation>Bester Punkt</translation>
    </message>
    <message>
        <source>By how much the bound is larger than what is seen</source>
        <translation>Um wie viel die Schranke größer ist als das Gesehene</translation>
    </message>
    <message>
        <source>CRC error</source>
        <translation>die Prüfsumme stimmt nicht</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>Der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>Collinear columns</source>
        <translation>Kollineare Spalten</translation>
    </message>
    <message>
        <source>Collinear columns: A has rank %1, so the Hessian is 0 along %2 directions, wherever x is.</source>
        <translation>Kollineare Spalten: A hat Rang %1, also ist die Hesse-Matrix längs %2 Richtungen 0, für jedes x.</translation>
    </message>
    <message>
        <source>Column %1 (%2) counts the rows once more and was left out.</source>
        <translation>Spalte %1 (%2) zählt die Zeilen noch einmal und wurde weggelassen.</translation>
    </message>
    <message>
        <source>Column %1 counts the rows: its numbers are labels, not a feature; choose --labels none if they are one.</source>
        <translation>Spalte %1 zählt die Zeilen: ihre Zahlen sind Beschriftungen, kein Merkmal; sind sie doch eines, so bitte --labels none wählen.</translation>
    </message>
    <message>
        <source>Column %1 has no title; it is called %2.</source>
        <translation>Spalte %1 hat keinen Titel; sie heißt %2.</translation>
    </message>
    <message>
        <source>Column %1 holds the labels of the rows.</source>
        <translation>Spalte %1 enthält die Namen der Zeilen.</translation>
    </message>
    <message>
        <source>Column %1 is called %2 like another; it is shown as %3.</source>
        <translation>Spalte %1 heißt %2 wie eine andere; sie wird als %3 gezeigt.</translation>
    </message>
    <message>
        <source>Column %1 is empty and was left out.</source>
        <translation>Spalte %1 ist leer und wurde weggelassen.</translation>
    </message>
    <message>
        <source>Columns nearly centred</source>
        <translation>Spalten fast zentriert</translation>
    </message>
    <message>
        <source>Combined</source>
        <translation>Kombiniert</translation>
    </message>
    <message>
        <source>Comments and lines without any cell were skipped, first in line %1.</source>
        <translation>Kommentare und Zeilen ohne Zelle wurden übergangen, zuerst in Zeile %1.</translation>
    </message>
    <message>
        <source>Conjugate gradients</source>
        <translation>Konjugierte Gradienten</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>Die Verbindung antwortet nicht mehr</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>Constant columns</source>
        <translation>Konstante Spalten</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Damped Newton</source>
        <translation>Newton, gedämpft</translation>
    </message>
    <message>
        <source>Damping</source>
        <translation>Dämpfung</translation>
    </message>
    <message>
        <source>Decimals are written with a comma.</source>
        <translation>Dezimalzahlen haben ein Komma.</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>Das Gerät oder Laufwerk ist belegt</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Der zugeteilte Platz auf dem Datenträger ist verbraucht</translation>
    </message>
    <message>
        <source>Divides the slope in each parameter by its own recent size, so that steep and flat directions move alike. With a constant step it ends in a small dance around the minimum.</source>
        <translation>Teilt die Steigung in jedem Parameter durch ihre eigene jüngste Größe, sodass steile und flache Richtungen gleich vorankommen. Bei fester Schrittweite endet es in einem kleinen Tanz um das Minimum.</translation>
    </message>
    <message>
        <source>Divides the slope in each parameter by the size of all its slopes so far. Steps only ever shrink: it settles by itself, and may settle too early.</source>
        <translation>Teilt die Steigung in jedem Parameter durch die Größe aller bisherigen. Die Schritte werden nur kürzer: Es kommt von selbst zur Ruhe, vielleicht zu früh.</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Eigenvalues %1 and %2 are equal as far as can be told: their eigenvectors are two of many.</source>
        <translation>Die Eigenwerte %1 und %2 sind, soweit erkennbar, gleich: Ihre Eigenvektoren sind zwei von vielen.</translation>
    </message>
    <message>
        <source>Fewer rows than columns: the Hessian is 0 along at least %1 directions, those with A h = 0, wherever x is.</source>
        <translation>Weniger Zeilen als Spalten: Die Hesse-Matrix ist längs mindestens %1 Richtungen 0, denen mit A h = 0, für jedes x.</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>Der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>Die Datei ist zu groß</translation>
    </message>
    <message>
        <source>First radius</source>
        <translation>Erster Radius</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Untergrenze</translation>
    </message>
    <message>
        <source>From the start to the end of the best path, and one direction at right angles.</source>
        <translation>Vom Start zum Ende des besten Pfads, und eine Richtung im rechten Winkel dazu.</translation>
    </message>
    <message>
        <source>Given directions</source>
        <translation>Gegebene Richtungen</translation>
    </message>
    <message>
        <source>Given point</source>
        <translation>Gegebener Punkt</translation>
    </message>
    <message>
        <source>Goes to the very lowest point of the local parabola within a ball in which it has proved right, found by all curvatures at once. It never needs a line search and leaves saddles by itself, at the price of an eigendecomposition a step.</source>
        <translation>Geht zum allertiefsten Punkt der lokalen Parabel in einer Kugel, in der sie sich bewährt hat, gefunden aus allen Krümmungen zugleich. Es braucht nie eine Liniensuche und verlässt Sattelpunkte von selbst, zum Preis einer Eigenzerlegung je Schritt.</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>Gradientenabstieg</translation>
    </message>
    <message>
        <source>Gradient descent that looks at a few random rows a step. f is normalised by all rows, so the slope of a batch is wrong even in the mean, not only by chance: it dances around a point beside the minimum, the farther the smaller the batch.</source>
        <translation>Gradientenabstieg, der je Schritt einige zufällige Zeilen ansieht. f ist über alle Zeilen normiert, daher ist die Steigung einer Stichprobe auch im Mittel falsch, nicht nur durch Zufall: Es tanzt um einen Punkt neben dem Minimum, je kleiner die Stichprobe, desto weiter weg.</translation>
    </message>
    <message>
        <source>Gradient descent that takes each step as long as would have been best for the step before. That the loss may rise now and then frees it from zigzagging: no dearer than gradient descent, and often nearly as fast as L-BFGS.</source>
        <translation>Gradientenabstieg, bei dem jeder Schritt so lang ist, wie es für den vorigen am besten gewesen wäre. Dass der Verlust ab und zu steigen darf, befreit vom Zickzack: nicht teurer als Gradientenabstieg und oft fast so schnell wie L-BFGS.</translation>
    </message>
    <message>
        <source>Gradient descent, backtracking</source>
        <translation>Gradientenabstieg, Armijo</translation>
    </message>
    <message>
        <source>Gradient flow</source>
        <translation>Gradientenfluss</translation>
    </message>
    <message>
        <source>Growing paths</source>
        <translation>Wachsende Pfade</translation>
    </message>
    <message>
        <source>Heavy ball</source>
        <translation>Schwere Kugel</translation>
    </message>
    <message>
        <source>Hessian eigenvectors, chosen</source>
        <translation>Eigenvektoren, gewählte</translation>
    </message>
    <message>
        <source>Hessian eigenvectors, extreme</source>
        <translation>Eigenvektoren, extremale</translation>
    </message>
    <message>
        <source>Hessian eigenvectors, leading</source>
        <translation>Eigenvektoren, führende</translation>
    </message>
    <message>
        <source>Host is down</source>
        <translation>Der Rechner im Netz ist nicht erreichbar</translation>
    </message>
    <message>
        <source>How far a step may leave the curve, as a part of the way so far.</source>
        <translation>Wie weit ein Schritt die Kurve verlassen darf, als Teil des bisherigen Weges.</translation>
    </message>
    <message>
        <source>How far each parameter moves in the first step.</source>
        <translation>Wie weit sich jeder Parameter im ersten Schritt bewegt.</translation>
    </message>
    <message>
        <source>How many of the last steps it remembers.</source>
        <translation>Wie viele der letzten Schritte es sich merkt.</translation>
    </message>
    <message>
        <source>How many rows of A are drawn for each unknown; with more it comes closer to Newton.</source>
        <translation>Wie viele Zeilen von A je Unbekannte gezogen werden; mit mehr kommt es Newton näher.</translation>
    </message>
    <message>
        <source>How much of the mean gradient is kept each step.</source>
        <translation>Wie viel vom mittleren Gradienten je Schritt behalten wird.</translation>
    </message>
    <message>
        <source>How much of the mean squared gradient is kept each step.</source>
        <translation>Wie viel vom mittleren quadrierten Gradienten je Schritt behalten wird.</translation>
    </message>
    <message>
        <source>How strongly the slope seen ahead changes the motion.</source>
        <translation>Wie stark die vorausgesehene Steigung die Bewegung ändert.</translation>
    </message>
    <message>
        <source>How strongly the slope −∇L(x) accelerates the ball.</source>
        <translation>Wie stark die Steigung −∇L(x) die Kugel beschleunigt.</translation>
    </message>
    <message>
        <source>How the step changes: 1/t and cosine shrink it, so that what dances around a minimum settles; warm-up begins with short steps where the ground is steep.</source>
        <translation>Wie sich die Schrittweite ändert: 1/t und Kosinus verkleinern sie, sodass zur Ruhe kommt, was um ein Minimum tanzt; Aufwärmen beginnt mit kurzen Schritten, wo es steil ist.</translation>
    </message>
    <message>
        <source>If the minimum is here: from within this distance Newton's method converges (M R &lt;= lambda_min / 10, with M bounded in that ball)</source>
        <translation>Wenn das Minimum hier ist: Aus diesem Abstand konvergiert das Newton-Verfahren (M R &lt;= lambda_min / 10, mit M in dieser Kugel beschränkt)</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Fehler beim Lesen oder Schreiben</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>Ungültiges Argument</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Das ist ein Ordner</translation>
    </message>
    <message>
        <source>It ends at %1, above the %2 of its start: shorten the step.</source>
        <translation>Es endet bei %1, über den %2 seines Starts: Verkürzen Sie die Schrittweite.</translation>
    </message>
    <message>
        <source>It ends at %1, above the %2 of its start: shorten the step. The scales of the columns differ by %3: standardise them.</source>
        <translation>Es endet bei %1, über den %2 seines Starts: Verkürzen Sie die Schrittweite. Die Skalen der Spalten unterscheiden sich um %3: Standardisieren Sie sie.</translation>
    </message>
    <message>
        <source>It is not a probability vector. With the skip branch f can have negative entries too, so the loss may still come close to 0.</source>
        <translation>Es ist kein Wahrscheinlichkeitsvektor. Mit dem Skip-Zweig kann auch f negative Einträge haben, der Verlust also doch nahe an 0 kommen.</translation>
    </message>
    <message>
        <source>It was still on its way: allow more iterations, or take a method that needs fewer.</source>
        <translation>Es war noch unterwegs: Erlauben Sie mehr Iterationen, oder nehmen Sie ein Verfahren, das weniger braucht.</translation>
    </message>
    <message>
        <source>Iterations of the schedule: until 1/t has halved the step, cosine has ended it or warm-up has come to the whole of it.</source>
        <translation>Iterationen des Verlaufs: bis 1/t die Schrittweite halbiert, Kosinus sie beendet oder Aufwärmen sie ganz erreicht hat.</translation>
    </message>
    <message>
        <source>Its next step would cross alpha = 0: shorten the step, start elsewhere, or centre the columns, which takes the wall away.</source>
        <translation>Sein nächster Schritt überquerte alpha = 0: Verkürzen Sie die Schrittweite, starten Sie anderswo, oder zentrieren Sie die Spalten, was die Wand entfernt.</translation>
    </message>
    <message>
        <source>Its steps grow beyond all numbers: shorten the step, or standardise the columns.</source>
        <translation>Seine Schritte wachsen über alle Zahlen: Verkürzen Sie die Schrittweite, oder standardisieren Sie die Spalten.</translation>
    </message>
    <message>
        <source>Jumps to the minimum of the local parabola and shortens the jump until the loss falls. Where the Hessian is indefinite it turns negative curvature downhill.</source>
        <translation>Springt zum Minimum der lokalen Parabel und verkürzt den Sprung, bis der Verlust fällt. Wo die Hesse-Matrix indefinit ist, wendet es negative Krümmung bergab.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>L-BFGS</source>
        <translation>L-BFGS</translation>
    </message>
    <message>
        <source>Learns the curvature from its last steps. Nearly as few steps as Newton's method at the price of gradient descent.</source>
        <translation>Lernt die Krümmung aus seinen letzten Schritten. Fast so wenige Schritte wie das Newton-Verfahren zum Preis des Gradientenabstiegs.</translation>
    </message>
    <message>
        <source>Learns the whole inverse Hessian from all its steps. L-BFGS with unlimited memory: fewer steps still, for d² numbers of memory. Beyond 5000 columns it only follows the slope: take L-BFGS there.</source>
        <translation>Lernt aus allen Schritten die ganze inverse Hesse-Matrix. L-BFGS mit unbegrenztem Gedächtnis: noch weniger Schritte, für d² Zahlen Speicher. Über 5000 Spalten folgt es nur der Steigung: Nehmen Sie dort L-BFGS.</translation>
    </message>
    <message>
        <source>Levenberg-Marquardt</source>
        <translation>Levenberg-Marquardt</translation>
    </message>
    <message>
        <source>Line %1 holds units; they were written into the titles.</source>
        <translation>Zeile %1 enthält Einheiten; sie wurden in die Titel geschrieben.</translation>
    </message>
    <message>
        <source>Line %1 was read as the titles 0 to %2 of a data frame; choose --header no if it is a row.</source>
        <translation>Zeile %1 wurde als die Titel 0 bis %2 eines Data-Frames gelesen; ist sie eine Datenzeile, so bitte --header no wählen.</translation>
    </message>
    <message>
        <source>Line %1 was skipped: comments.</source>
        <translation>Zeile %1 wurde übergangen: Kommentare.</translation>
    </message>
    <message>
        <source>Line %1 was skipped: the table begins in line %2.</source>
        <translation>Zeile %1 wurde übergangen: die Tabelle beginnt in Zeile %2.</translation>
    </message>
    <message>
        <source>Lines %1 to %2 were skipped: comments.</source>
        <translation>Die Zeilen %1 bis %2 wurden übergangen: Kommentare.</translation>
    </message>
    <message>
        <source>Lines %1 to %2 were skipped: the table begins in line %3.</source>
        <translation>Die Zeilen %1 bis %2 wurden übergangen: die Tabelle beginnt in Zeile %3.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>Memory of sizes</source>
        <translation>Gedächtnis der Größen</translation>
    </message>
    <message>
        <source>Memory of slopes</source>
        <translation>Gedächtnis der Steigungen</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Impuls</translation>
    </message>
    <message>
        <source>Momentum that looks ahead: it takes the gradient where the momentum alone would lead, and so brakes earlier than the heavy ball.</source>
        <translation>Impuls, der vorausschaut: Es nimmt den Gradienten dort, wohin der Impuls allein führte, und bremst so früher als die schwere Kugel.</translation>
    </message>
    <message>
        <source>Momentum, with a step of its own for each parameter: the larger its gradients have been, the smaller. The length of a step hardly depends on the size of the slope, so with a constant step it circles the minimum instead of settling.</source>
        <translation>Impuls, mit eigener Schrittweite für jeden Parameter: je größer seine Gradienten waren, desto kleiner. Wie lang ein Schritt ist, hängt kaum von der Steigung ab, daher kreist es bei fester Schrittweite um das Minimum, statt zur Ruhe zu kommen.</translation>
    </message>
    <message>
        <source>More can be gained.</source>
        <translation>Es ist noch mehr zu gewinnen.</translation>
    </message>
    <message>
        <source>More can be gained. The scales of the columns differ by %1: standardise them.</source>
        <translation>Es ist noch mehr zu gewinnen. Die Skalen der Spalten unterscheiden sich um %1: Standardisieren Sie sie.</translation>
    </message>
    <message>
        <source>More columns than rows</source>
        <translation>Mehr Spalten als Zeilen</translation>
    </message>
    <message>
        <source>Morph: regulariser w</source>
        <translation>Übergang: Regularisierung w</translation>
    </message>
    <message>
        <source>Morph: skip weight r</source>
        <translation>Übergang: Skip-Gewicht r</translation>
    </message>
    <message>
        <source>Morph: softmax weight s</source>
        <translation>Übergang: Softmax-Gewicht s</translation>
    </message>
    <message>
        <source>Moving along %1 adds the same number to all of Ax, and softmax's f does not change: %2.</source>
        <translation>Eine Bewegung längs %1 addiert zu allen Einträgen von Ax dieselbe Zahl, und das f von Softmax ändert sich nicht: %2.</translation>
    </message>
    <message>
        <source>Moving along %1 adds the same number to all of Ax. The softmax branch alone would not notice; the skip branch does.</source>
        <translation>Eine Bewegung längs %1 addiert zu allen Einträgen von Ax dieselbe Zahl. Der Softmax-Zweig allein merkte das nicht; der Skip-Zweig schon.</translation>
    </message>
    <message>
        <source>Multiplications with an addition, as they were counted: products with A and factorisations</source>
        <translation>Multiplikationen mit einer Addition, gezählt: Produkte mit A und Zerlegungen</translation>
    </message>
    <message>
        <source>Negative eigenvalues here, beyond rounding</source>
        <translation>Negative Eigenwerte hier, über Rundung hinaus</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Newton's method that raises all curvatures by the same amount where one is negative, which bends the step towards the slope straight downhill. Where the Hessian is positive definite nothing is added, and the steps are Newton's.</source>
        <translation>Ein Newton-Verfahren, das alle Krümmungen um denselben Betrag hebt, wo eine negativ ist; das biegt den Schritt zum steilsten Abstieg hin. Wo die Hesse-Matrix positiv definit ist, kommt nichts hinzu, und die Schritte sind die von Newton.</translation>
    </message>
    <message>
        <source>Newton's method with AᵀDA estimated from a random sample of rows, those that matter most the most often. It pays where there are far more rows than unknowns; where w is small the rank-two part cancels most of AᵀDA, and no small sample is good enough.</source>
        <translation>Das Newton-Verfahren mit AᵀDA, geschätzt aus einer zufälligen Stichprobe von Zeilen, die wichtigsten am häufigsten. Es lohnt sich, wo es weit mehr Zeilen als Unbekannte gibt; wo w klein ist, hebt der Teil vom Rang zwei das meiste von AᵀDA auf, und keine kleine Stichprobe ist gut genug.</translation>
    </message>
    <message>
        <source>Newton's method with conjugate gradients, inside a ball in which the local parabola has proved right. The ball grows where it foretells the loss well and shrinks where it does not; directions of negative curvature are followed to its edge.</source>
        <translation>Das Newton-Verfahren mit konjugierten Gradienten, in einer Kugel, in der sich die lokale Parabel bewährt hat. Die Kugel wächst, wo sie den Verlust gut vorhersagt, und schrumpft, wo nicht; Richtungen negativer Krümmung werden bis zu ihrem Rand verfolgt.</translation>
    </message>
    <message>
        <source>Newton's method with the curvature that a perfect fit would have, which is never negative. As fast as Newton where the fit is good, and only as fast as gradient descent where much is left over.</source>
        <translation>Das Newton-Verfahren mit der Krümmung, die eine vollkommene Anpassung hätte und die nie negativ ist. So schnell wie Newton, wo die Anpassung gut ist, und nur so schnell wie Gradientenabstieg, wo viel übrig bleibt.</translation>
    </message>
    <message>
        <source>Newton's step by the structure of the Hessian: it solves with the diagonal part AᵀDA and corrects for the two remaining directions. The steps are Newton's wherever the Hessian is definite.</source>
        <translation>Der Newton-Schritt nach dem Bau der Hesse-Matrix: Er löst mit dem diagonalen Teil AᵀDA und berichtigt um die zwei übrigen Richtungen. Wo die Hesse-Matrix definit ist, sind es die Schritte von Newton.</translation>
    </message>
    <message>
        <source>Newton, diagonal + rank two</source>
        <translation>Newton, diagonal + Rang zwei</translation>
    </message>
    <message>
        <source>Newton, eigenvalue shift</source>
        <translation>Newton mit Verschiebung</translation>
    </message>
    <message>
        <source>No column's sum is more than %1 of the sum of its magnitudes, so ⟨Ax, 1⟩ is mostly tiny against Ax and ResNet-only's f is huge.</source>
        <translation>Keine Spaltensumme übersteigt %1 der Summe der Beträge ihrer Spalte, also ist ⟨Ax, 1⟩ meist winzig gegen Ax und das f von ResNet allein riesig.</translation>
    </message>
    <message>
        <source>No loss is above the highest of so many last ones; with 1 it may never rise, and is slower.</source>
        <translation>Kein Verlust liegt über dem höchsten von so vielen letzten; mit 1 darf er nie steigen, und es wird langsamer.</translation>
    </message>
    <message>
        <source>No minimiser in general</source>
        <translation>Im Allgemeinen kein Minimum</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>No spectrum</source>
        <translation>Kein Spektrum</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>Das Gerät oder die Adresse gibt es nicht</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Die Datei oder der Ordner ist nicht da</translation>
    </message>
    <message>
        <source>No-break spaces in numbers were read as thousands separators, first in line %1.</source>
        <translation>Geschützte Leerzeichen in Zahlen wurden als Tausendertrennzeichen gelesen, zuerst in Zeile %1.</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Das ist kein Ordner</translation>
    </message>
    <message>
        <source>Not a zip archive</source>
        <translation>kein ZIP-Archiv</translation>
    </message>
    <message>
        <source>Not proved%1: h = beta M eta = %2 with beta = %3, M = %4 and eta = %5; %6 at most is needed. %7 A regulariser w &gt; 0 makes beta smaller.</source>
        <translation>Nicht bewiesen%1: h = beta M eta = %2 mit beta = %3, M = %4 und eta = %5; nötig ist höchstens %6. %7 Eine Regularisierung w &gt; 0 macht beta kleiner.</translation>
    </message>
    <message>
        <source>Not proved%1: within %2 of here alpha cannot be kept from 0, so that the Hessian's change has no bound. A point nearer to the minimum, or centred columns, would help.</source>
        <translation>Nicht bewiesen%1: Innerhalb von %2 lässt sich alpha nicht von 0 fernhalten, sodass die Änderung der Hesse-Matrix keine Schranke hat. Ein Punkt näher am Minimum oder zentrierte Spalten hülfen.</translation>
    </message>
    <message>
        <source>Not proved: alpha is not positive here for sure, so that the loss is not defined.</source>
        <translation>Nicht bewiesen: alpha ist hier nicht sicher positiv, sodass der Verlust nicht definiert ist.</translation>
    </message>
    <message>
        <source>Not proved: the Hessian is not positive definite here beyond rounding (its smallest eigenvalue is known to be at least %1 only). At a saddle or on a slope there is nothing to prove; in a flat valley a regulariser w &gt; 0, or fewer columns, would help.</source>
        <translation>Nicht bewiesen: Die Hesse-Matrix ist hier nicht über Rundung hinaus positiv definit (von ihrem kleinsten Eigenwert ist nur bekannt, dass er mindestens %1 ist). An einem Sattelpunkt oder Hang gibt es nichts zu beweisen; in einem flachen Tal hülfe eine Regularisierung w &gt; 0 oder weniger Spalten.</translation>
    </message>
    <message>
        <source>Not proved: the Hessian is too large to be factorised.</source>
        <translation>Nicht bewiesen: Die Hesse-Matrix ist zu groß, um zerlegt zu werden.</translation>
    </message>
    <message>
        <source>NumPy format %1 is not known, only 1 to 3</source>
        <translation>das NumPy-Format %1 ist nicht bekannt, nur 1 bis 3</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Eine Spalte</translation>
    </message>
    <message>
        <source>One row</source>
        <translation>Eine Zeile</translation>
    </message>
    <message>
        <source>One row: f = 1 wherever it is defined, so the Hessian is that of the regulariser.</source>
        <translation>Eine Zeile: f = 1, wo es definiert ist, also ist die Hesse-Matrix die der Regularisierung.</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>Das ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Other directions</source>
        <translation>Andere Richtungen</translation>
    </message>
    <message>
        <source>Passes over A, as they were counted: how often its rows were read</source>
        <translation>Durchgänge durch A, gezählt: wie oft seine Zeilen gelesen wurden</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Keine Berechtigung</translation>
    </message>
    <message>
        <source>Possibly truncated or corrupted zip archive</source>
        <translation>das ZIP-Archiv ist wohl abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <source>Premature end of file</source>
        <translation>die Datei endet zu früh</translation>
    </message>
    <message>
        <source>Proved%1: there is a minimum within %2 of here, and no other stationary point within %3 (Newton-Kantorovich; h = %4; computed in double, rounding of the gradient bounded by %5, of the Hessian by %6).%7</source>
        <translation>Bewiesen%1: Innerhalb von %2 gibt es ein Minimum und innerhalb von %3 keinen anderen stationären Punkt (Newton-Kantorowitsch; h = %4; mit doppelter Genauigkeit gerechnet, Rundung des Gradienten durch %5 beschränkt, der Hesse-Matrix durch %6).%7</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>Radius of the first ball, in lengths of the best first step straight downhill.</source>
        <translation>Radius der ersten Kugel, in Längen des besten ersten Schritts geradeaus bergab.</translation>
    </message>
    <message>
        <source>Random directions</source>
        <translation>Zufällige Richtungen</translation>
    </message>
    <message>
        <source>Random directions: no method has found a better point than x₀ yet.</source>
        <translation>Zufällige Richtungen: Noch hat kein Verfahren einen besseren Punkt als x₀ gefunden.</translation>
    </message>
    <message>
        <source>Random directions: no method has moved away from the point of the slice yet.</source>
        <translation>Zufällige Richtungen: Noch hat sich kein Verfahren vom Punkt des Schnitts entfernt.</translation>
    </message>
    <message>
        <source>Random directions: the eigenvectors of a Hessian are computed up to %1 columns.</source>
        <translation>Zufällige Richtungen: Die Eigenvektoren einer Hesse-Matrix werden bis zu %1 Spalten berechnet.</translation>
    </message>
    <message>
        <source>Random directions: there is no Hessian at the point of the slice, because alpha = 0 or the loss is beyond all numbers there.</source>
        <translation>Zufällige Richtungen: Im Punkt des Schnitts gibt es keine Hesse-Matrix, weil dort alpha = 0 ist oder der Verlust alle Zahlen sprengt.</translation>
    </message>
    <message>
        <source>Rank-two part</source>
        <translation>Teil vom Rang zwei</translation>
    </message>
    <message>
        <source>Read error</source>
        <translation>Lesefehler</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Das Dateisystem kann nur gelesen werden</translation>
    </message>
    <message>
        <source>ResNet</source>
        <translation>ResNet</translation>
    </message>
    <message>
        <source>ResNet alone depends on the direction of x only, and the regulariser falls as x shrinks: there is no minimum, the infimum is that without the regulariser and lies at the origin, where f is not defined.</source>
        <translation>ResNet allein hängt nur von der Richtung von x ab, und die Regularisierung fällt, wenn x schrumpft: Es gibt kein Minimum, das Infimum ist das ohne Regularisierung und liegt im Ursprung, wo f nicht definiert ist.</translation>
    </message>
    <message>
        <source>ResNet alone depends on the direction of x only: H x = -grad L and x'H x = 0, so wherever the gradient is not 0 the Hessian is indefinite.</source>
        <translation>ResNet allein hängt nur von der Richtung von x ab: H x = -grad L und x'H x = 0, also ist die Hesse-Matrix indefinit, wo der Gradient nicht 0 ist.</translation>
    </message>
    <message>
        <source>ResNet-only does not see the scale of x</source>
        <translation>ResNet allein sieht die Skalierung von x nicht</translation>
    </message>
    <message>
        <source>ResNet-only is undefined everywhere</source>
        <translation>ResNet allein ist nirgends definiert</translation>
    </message>
    <message>
        <source>Rows a step. With all of them it is gradient descent; with one, f is 1 whatever x is, and there is no slope but that of w.</source>
        <translation>Zeilen je Schritt. Mit allen ist es Gradientenabstieg; mit einer ist f gleich 1, für jedes x, und es gibt keine Steigung außer der von w.</translation>
    </message>
    <message>
        <source>Rows per unknown</source>
        <translation>Zeilen je Unbekannte</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>Shrinking x leaves ResNet-only's fit as it is and lowers the regulariser, so the loss falls towards x = 0, where it is undefined, and methods march there.</source>
        <translation>Ein kürzeres x lässt die Anpassung von ResNet allein, wie sie ist, und senkt die Regularisierung; der Verlust fällt also gegen x = 0, wo er nicht definiert ist, und die Verfahren marschieren dorthin.</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Softmax does not see a shift</source>
        <translation>Softmax sieht eine Verschiebung nicht</translation>
    </message>
    <message>
        <source>Softmax plus skip connection: the landscape has a hole where α = ⟨u,1⟩ ≤ 0.</source>
        <translation>Softmax plus Skip-Verbindung: Die Landschaft hat ein Loch, wo α = ⟨u,1⟩ ≤ 0.</translation>
    </message>
    <message>
        <source>Softmax regression: f = u/⟨u,1⟩ is a probability vector wherever x is.</source>
        <translation>Softmax-Regression: f = u/⟨u,1⟩ ist ein Wahrscheinlichkeitsvektor, für jedes x.</translation>
    </message>
    <message>
        <source>Softmax's f is never negative, so the loss cannot go below half the sum of their squares, %1 (derived).</source>
        <translation>Das f von Softmax ist nie negativ, also kann der Verlust nicht unter die halbe Summe ihrer Quadrate fallen, %1 (hergeleitet).</translation>
    </message>
    <message>
        <source>Softmax's f is positive everywhere, so the loss is above 0 at every x; it comes close to 0, if at all, only as Ax grows without bound.</source>
        <translation>Das f von Softmax ist überall positiv, also ist der Verlust für jedes x über 0; nahe an 0 kommt er, wenn überhaupt, nur wenn Ax über alle Grenzen wächst.</translation>
    </message>
    <message>
        <source>Some combination h of the columns is 1 in every row. %1</source>
        <translation>Eine Kombination h der Spalten ist in jeder Zeile 1. %1</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>Die Datei auf dem Netzlaufwerk gibt es so nicht mehr</translation>
    </message>
    <message>
        <source>Start to optimum</source>
        <translation>Vom Start zum Optimum</translation>
    </message>
    <message>
        <source>Start x₀</source>
        <translation>Start x₀</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Steps, whatever each of them costs</source>
        <translation>Schritte, was auch immer jeder kostet</translation>
    </message>
    <message>
        <source>Stochastic gradient</source>
        <translation>Stochastischer Gradient</translation>
    </message>
    <message>
        <source>Text file busy</source>
        <translation>Die Datei wird gerade ausgeführt</translation>
    </message>
    <message>
        <source>The Hessian is too large to be factorised.</source>
        <translation>Die Hesse-Matrix ist zu groß, um zerlegt zu werden.</translation>
    </message>
    <message>
        <source>The Hessian's Lipschitz constant everywhere, from above</source>
        <translation>Die Lipschitz-Konstante der Hesse-Matrix überall, von oben</translation>
    </message>
    <message>
        <source>The Hessian's Lipschitz constant here, from below: the largest third derivative along a direction that ascent found</source>
        <translation>Die Lipschitz-Konstante der Hesse-Matrix hier, von unten: die größte dritte Ableitung längs einer durch Anstieg gefundenen Richtung</translation>
    </message>
    <message>
        <source>The Hessian's Lipschitz constant in the ball around 0 that holds the slice, from above</source>
        <translation>Die Lipschitz-Konstante der Hesse-Matrix in der Kugel um 0, die den Schnitt enthält, von oben</translation>
    </message>
    <message>
        <source>The Hessian's Lipschitz constant in the ball |y| &lt;= |x|, from above</source>
        <translation>Die Lipschitz-Konstante der Hesse-Matrix in der Kugel |y| &lt;= |x|, von oben</translation>
    </message>
    <message>
        <source>The archive has other arrays, which are not read: %1.</source>
        <translation>Das Archiv hat weitere Felder, die nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>The branch weights are s = %1 and r = %2; neither may be negative.</source>
        <translation>Die Gewichte der Zweige sind s = %1 und r = %2; keines darf negativ sein.</translation>
    </message>
    <message>
        <source>The branch weights s and r are both 0; at least one has to be positive.</source>
        <translation>Die Gewichte s und r der Zweige sind beide 0; mindestens eines muss positiv sein.</translation>
    </message>
    <message>
        <source>The branch weights s and r have to be finite numbers.</source>
        <translation>Die Gewichte s und r der Zweige müssen endliche Zahlen sein.</translation>
    </message>
    <message>
        <source>The cells are separated by %7, and decimals are written with a comma.</source>
        <translation>Die Zellen sind durch %7 getrennt, und Dezimalzahlen haben ein Komma.</translation>
    </message>
    <message>
        <source>The cells are separated by %7, and decimals are written with a point.</source>
        <translation>Die Zellen sind durch %7 getrennt, und Dezimalzahlen haben einen Punkt.</translation>
    </message>
    <message>
        <source>The columns are centred, so ⟨Ax, 1⟩ is 0 for every x up to the digits of the data, and ResNet-only is not defined. A column of ones gives it an intercept.</source>
        <translation>Die Spalten sind zentriert, also ist ⟨Ax, 1⟩ für jedes x gleich 0, bis auf die Stellen der Daten, und ResNet allein ist nicht definiert. Eine Spalte aus Einsen gibt ihm einen Achsenabschnitt.</translation>
    </message>
    <message>
        <source>The columns of A are centred, so the entries of Ax sum to 0 at every x and f = Ax/⟨Ax, 1⟩ has no value. Give the softmax branch a weight, or do not centre A.</source>
        <translation>Die Spalten von A sind zentriert, also haben die Einträge von Ax für jedes x die Summe 0, und f = Ax/⟨Ax, 1⟩ hat keinen Wert. Geben Sie dem Softmax-Zweig ein Gewicht, oder zentrieren Sie A nicht.</translation>
    </message>
    <message>
        <source>The columns' scales are far apart</source>
        <translation>Die Skalen der Spalten liegen weit auseinander</translation>
    </message>
    <message>
        <source>The curve dx/dt = −∇L(x) that gradient descent follows with ever shorter steps, solved as a differential equation. It shows which valley belongs to a start by slope alone: what leaves it, leaves it because its steps are long or have momentum.</source>
        <translation>Die Kurve dx/dt = −∇L(x), der Gradientenabstieg mit immer kürzeren Schritten folgt, als Differentialgleichung gelöst. Sie zeigt, welches Tal allein der Steigung nach zu einem Start gehört: Was es verlässt, tut es, weil seine Schritte lang sind oder Impuls haben.</translation>
    </message>
    <message>
        <source>The directions of the largest and the smallest curvature at the point: a negative smallest one shows where the loss is not convex.</source>
        <translation>Die Richtungen der größten und der kleinsten Krümmung im Punkt: Eine negative kleinste zeigt, wo der Verlust nicht konvex ist.</translation>
    </message>
    <message>
        <source>The directions of two eigenvalues of the Hessian at the point, counted from the largest; a click and one with Ctrl choose them in the spectrum.</source>
        <translation>Die Richtungen zweier Eigenwerte der Hesse-Matrix im Punkt, vom größten an gezählt; ein Klick und einer mit Strg wählen sie im Spektrum.</translation>
    </message>
    <message>
        <source>The file names places without numbers (pattern): each counts as 1.</source>
        <translation>Die Datei nennt Stellen ohne Zahlen (pattern): jede zählt als 1.</translation>
    </message>
    <message>
        <source>The first direction is random: the given one is zero.</source>
        <translation>Die erste Richtung ist zufällig: Die gegebene ist null.</translation>
    </message>
    <message>
        <source>The gradient vanishes. With %1 columns the curvature was not checked, so it may be a saddle.</source>
        <translation>Der Gradient verschwindet. Bei %1 Spalten wurde die Krümmung nicht geprüft, es kann also ein Sattelpunkt sein.</translation>
    </message>
    <message>
        <source>The header is one title shorter than the rows, as R writes it: the first column holds the names of the rows.</source>
        <translation>Die Kopfzeile ist um einen Titel kürzer als die Zeilen, wie R sie schreibt: die erste Spalte enthält die Namen der Zeilen.</translation>
    </message>
    <message>
        <source>The landscape is a curve: the loss over %1 alone.</source>
        <translation>Die Landschaft ist eine Kurve: der Verlust über %1 allein.</translation>
    </message>
    <message>
        <source>The largest eigenvalue of the Hessian here</source>
        <translation>Der größte Eigenwert der Hesse-Matrix hier</translation>
    </message>
    <message>
        <source>The largest third derivative along a direction that ascent found at any of %1 samples of the slice</source>
        <translation>Die größte dritte Ableitung längs einer durch Anstieg gefundenen Richtung an einem von %1 Messpunkten des Schnitts</translation>
    </message>
    <message>
        <source>The largest w^2 that is needed at any of %1 samples of the slice</source>
        <translation>Das größte w^2, das an einem von %1 Messpunkten des Schnitts nötig ist</translation>
    </message>
    <message>
        <source>The loss depends on x only through Ax, so it is constant along at least d − n = %1 directions, those with Ah = 0.</source>
        <translation>Der Verlust hängt von x nur über Ax ab, also ist er längs mindestens d − n = %1 Richtungen konstant, denen mit Ah = 0.</translation>
    </message>
    <message>
        <source>The loss falls in %1 of %2 directions from here: start a little beside, or take a Newton method, which leaves it.</source>
        <translation>Der Verlust fällt von hier in %1 von %2 Richtungen: Starten Sie ein wenig daneben, oder nehmen Sie ein Newton-Verfahren, das davon wegkommt.</translation>
    </message>
    <message>
        <source>The loss falls in every direction from here: start elsewhere, or take a Newton method, which leaves it.</source>
        <translation>Der Verlust fällt von hier in jeder Richtung: Starten Sie anderswo, oder nehmen Sie ein Newton-Verfahren, das davon wegkommt.</translation>
    </message>
    <message>
        <source>The loss falls on along a shelf that is nearly flat: its minimum is far away, or at infinity. A little w keeps x finite.</source>
        <translation>Der Verlust fällt auf einem fast flachen Absatz weiter: Sein Minimum ist weit weg oder im Unendlichen. Ein wenig w hält x endlich.</translation>
    </message>
    <message>
        <source>The loss is flat in some direction here, so the minimum is not a single point; a regulariser, or fewer columns, makes it one.</source>
        <translation>Der Verlust ist hier in einer Richtung flach, das Minimum also kein einzelner Punkt; eine Regularisierung oder weniger Spalten machen es dazu.</translation>
    </message>
    <message>
        <source>The loss is not defined at the start: choose another one.</source>
        <translation>Der Verlust ist am Start nicht definiert: Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The loss is not defined at this point: alpha is not positive here.</source>
        <translation>Der Verlust ist in diesem Punkt nicht definiert: alpha ist hier nicht positiv.</translation>
    </message>
    <message>
        <source>The minimum of alpha over all x, which is convex</source>
        <translation>Das Minimum von alpha über alle x; alpha ist konvex</translation>
    </message>
    <message>
        <source>The next point is x − step · (slope of the batch).</source>
        <translation>Der nächste Punkt ist x − Schrittweite · (Steigung der Stichprobe).</translation>
    </message>
    <message>
        <source>The next point is x − step · ∇L(x).</source>
        <translation>Der nächste Punkt ist x − Schrittweite · ∇L(x).</translation>
    </message>
    <message>
        <source>The part of the slice on which the Hessian has a negative eigenvalue</source>
        <translation>Der Teil des Schnitts, auf dem die Hesse-Matrix einen negativen Eigenwert hat</translation>
    </message>
    <message>
        <source>The plane through the point that lies closest to all paths (their principal components); the axes say how much of the movement each shows.</source>
        <translation>Die Ebene durch den Punkt, die allen Pfaden am nächsten liegt (ihre Hauptkomponenten); die Achsen sagen, wie viel der Bewegung jede zeigt.</translation>
    </message>
    <message>
        <source>The rest of the Hessian beside AᵀDA: kept, it costs two products with A; dropped, as in the paper's method, it is made up for by a large w or by many steps.</source>
        <translation>Der Rest der Hesse-Matrix neben AᵀDA: Behalten kostet er zwei Produkte mit A; weggelassen, wie im Verfahren der Arbeit, gleicht ihn ein großes w aus oder viele Schritte.</translation>
    </message>
    <message>
        <source>The root mean square of %1 is %2 and that of %3 is %4. Methods that follow the gradient crawl along the small ones, and a step that suits one is wrong for the other. Scaling the columns, with x0 carried over, changes no loss; or let a method walk in scaled coordinates (⋯ beside its name).</source>
        <translation>Das quadratische Mittel von %1 ist %2, das von %3 ist %4. Verfahren, die dem Gradienten folgen, kriechen längs der kleinen, und eine Schrittweite, die zur einen passt, ist für die andere falsch. Die Spalten zu skalieren, mit x0 mitgenommen, ändert keinen Verlust; oder lassen Sie ein Verfahren in skalierten Koordinaten laufen (⋯ neben seinem Namen).</translation>
    </message>
    <message>
        <source>The same seed draws the same batches.</source>
        <translation>Der gleiche Startwert zieht die gleichen Stichproben.</translation>
    </message>
    <message>
        <source>The same seed draws the same rows.</source>
        <translation>Der gleiche Startwert zieht die gleichen Zeilen.</translation>
    </message>
    <message>
        <source>The second direction is random: the given one is zero or parallel to the first.</source>
        <translation>Die zweite Richtung ist zufällig: Die gegebene ist null oder parallel zur ersten.</translation>
    </message>
    <message>
        <source>The share of its speed that the ball keeps from step to step.</source>
        <translation>Der Anteil ihrer Geschwindigkeit, den die Kugel von Schritt zu Schritt behält.</translation>
    </message>
    <message>
        <source>The sign − (U+2212) was read as a minus, first in line %1.</source>
        <translation>Das Zeichen − (U+2212) wurde als Minus gelesen, zuerst in Zeile %1.</translation>
    </message>
    <message>
        <source>The skip branch alone: unchanged when x is scaled, undefined where ⟨Ax,1⟩ = 0.</source>
        <translation>Der Skip-Zweig allein: unverändert, wenn x skaliert wird, nicht definiert, wo ⟨Ax,1⟩ = 0.</translation>
    </message>
    <message>
        <source>The slice goes through a point of your own.</source>
        <translation>Der Schnitt geht durch einen eigenen Punkt.</translation>
    </message>
    <message>
        <source>The slice goes through the end of the path with the lowest loss.</source>
        <translation>Der Schnitt geht durch das Ende des Pfads mit dem niedrigsten Verlust.</translation>
    </message>
    <message>
        <source>The slice goes through the start of the methods.</source>
        <translation>Der Schnitt geht durch den Start der Verfahren.</translation>
    </message>
    <message>
        <source>The slice goes through x = 0.</source>
        <translation>Der Schnitt geht durch x = 0.</translation>
    </message>
    <message>
        <source>The smallest alpha at any of %1 samples of the slice</source>
        <translation>Das kleinste alpha an einem von %1 Messpunkten des Schnitts</translation>
    </message>
    <message>
        <source>The smallest alpha that was found: it falls on from there</source>
        <translation>Das kleinste gefundene alpha: Es fällt von dort weiter</translation>
    </message>
    <message>
        <source>The smallest eigenvalue of the Hessian here: positive semidefinite if it is not negative</source>
        <translation>Der kleinste Eigenwert der Hesse-Matrix hier: positiv semidefinit, wenn er nicht negativ ist</translation>
    </message>
    <message>
        <source>The smallest w^2 of the problem, to be compared with those below</source>
        <translation>Das kleinste w^2 des Problems, mit denen darunter zu vergleichen</translation>
    </message>
    <message>
        <source>The smallest w^2, the same for all rows, with which the Hessian is positive semidefinite here</source>
        <translation>Das kleinste w^2, in allen Zeilen gleich, mit dem die Hesse-Matrix hier positiv semidefinit ist</translation>
    </message>
    <message>
        <source>The start is not in the domain</source>
        <translation>Der Start liegt nicht im Definitionsbereich</translation>
    </message>
    <message>
        <source>The start lies in the hole</source>
        <translation>Der Start liegt im Loch</translation>
    </message>
    <message>
        <source>The start lies on the rim of the hole</source>
        <translation>Der Start liegt auf dem Rand des Lochs</translation>
    </message>
    <message>
        <source>The text is not UTF-8 and was read as Latin-1 (Windows-1252).</source>
        <translation>Der Text ist nicht in UTF-8 und wurde als Latin-1 (Windows-1252) gelesen.</translation>
    </message>
    <message>
        <source>The titles of the columns were taken from the comment in line %1.</source>
        <translation>Die Titel der Spalten sind aus dem Kommentar in Zeile %1.</translation>
    </message>
    <message>
        <source>The two directions of strongest curvature, up or down, at the point.</source>
        <translation>Die zwei Richtungen der stärksten Krümmung im Punkt, aufwärts oder abwärts.</translation>
    </message>
    <message>
        <source>The w^2 with which it is for sure in the whole ball |y| &lt;= |x|</source>
        <translation>Das w^2, mit dem sie es in der ganzen Kugel |y| &lt;= |x| sicher ist</translation>
    </message>
    <message>
        <source>The w^2 with which it is for sure, by a test that takes O(n)</source>
        <translation>Das w^2, mit dem sie es sicher ist, nach einem Test in O(n)</translation>
    </message>
    <message>
        <source>The w^2 with which it was at every x that was tried, for softmax with b in the simplex: a supremum that is numerical</source>
        <translation>Das w^2, mit dem sie es an jedem versuchten x war, für Softmax mit b im Simplex: ein numerisches Supremum</translation>
    </message>
    <message>
        <source>The w^2 with which the Hessian is positive semidefinite for sure in the ball around 0 that holds the slice</source>
        <translation>Das w^2, mit dem die Hesse-Matrix in der Kugel um 0, die den Schnitt enthält, sicher positiv semidefinit ist</translation>
    </message>
    <message>
        <source>There are %1 column names for %2 columns.</source>
        <translation>Es gibt %1 Spaltennamen für %2 Spalten.</translation>
    </message>
    <message>
        <source>There are %1 row names for %2 rows.</source>
        <translation>Es gibt %1 Zeilennamen für %2 Zeilen.</translation>
    </message>
    <message>
        <source>There is a minimum within this distance</source>
        <translation>Innerhalb dieses Abstands gibt es ein Minimum</translation>
    </message>
    <message>
        <source>There is a minimum within this distance (of an ellipsoid, proved in column-scaled coordinates)</source>
        <translation>Innerhalb dieses Abstands gibt es ein Minimum (für ein Ellipsoid, in spaltenskalierten Koordinaten bewiesen)</translation>
    </message>
    <message>
        <source>There is no header: the columns are called x1, x2, ...</source>
        <translation>Es gibt keine Kopfzeile: die Spalten heißen x1, x2, ...</translation>
    </message>
    <message>
        <source>There is no header: the columns are called x1, x2, ... and b.</source>
        <translation>Es gibt keine Kopfzeile: die Spalten heißen x1, x2, ... und b.</translation>
    </message>
    <message>
        <source>There is no minimum this way: however far x goes, the loss falls, towards %1. A little w keeps x finite.</source>
        <translation>Auf diesem Weg gibt es kein Minimum: Wie weit x auch geht, der Verlust fällt, gegen %1. Ein wenig w hält x endlich.</translation>
    </message>
    <message>
        <source>There is no other stationary point within this distance</source>
        <translation>Innerhalb dieses Abstands gibt es keinen anderen stationären Punkt</translation>
    </message>
    <message>
        <source>There is no other stationary point within this distance (of an ellipsoid, proved in column-scaled coordinates)</source>
        <translation>Innerhalb dieses Abstands gibt es keinen anderen stationären Punkt (für ein Ellipsoid, in spaltenskalierten Koordinaten bewiesen)</translation>
    </message>
    <message>
        <source>This point is no minimum: the loss curves down in some direction.</source>
        <translation>Dieser Punkt ist kein Minimum: Der Verlust ist in einer Richtung nach unten gekrümmt.</translation>
    </message>
    <message>
        <source>This point is no minimum: the loss falls on from here. Solve first.</source>
        <translation>Dieser Punkt ist kein Minimum: Der Verlust fällt von hier weiter. Lösen Sie zuerst.</translation>
    </message>
    <message>
        <source>Thousands separators in numbers were left out, first in line %1.</source>
        <translation>Tausendertrennzeichen in Zahlen wurden weggelassen, zuerst in Zeile %1.</translation>
    </message>
    <message>
        <source>Time: what this machine took, other work on it included</source>
        <translation>Zeit: was dieser Rechner brauchte, samt dem, was sonst auf ihm läuft</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>Zu viele Verweise hintereinander</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>Zu viele offene Dateien</translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation>Das Netzlaufwerk ist nicht verbunden</translation>
    </message>
    <message>
        <source>Trust region</source>
        <translation>Vertrauensbereich</translation>
    </message>
    <message>
        <source>Trust region, exact</source>
        <translation>Vertrauensbereich, exakt</translation>
    </message>
    <message>
        <source>Turning camera</source>
        <translation>Kreisende Kamera</translation>
    </message>
    <message>
        <source>Turning plane</source>
        <translation>Drehende Ebene</translation>
    </message>
    <message>
        <source>Two coordinates</source>
        <translation>Zwei Koordinaten</translation>
    </message>
    <message>
        <source>Two random orthonormal directions; the seed repeats them.</source>
        <translation>Zwei zufällige orthonormale Richtungen; der Startwert wiederholt sie.</translation>
    </message>
    <message>
        <source>Two vectors of your own; their lengths are the units.</source>
        <translation>Zwei eigene Vektoren; ihre Längen sind die Einheiten.</translation>
    </message>
    <message>
        <source>Unexpected length of data</source>
        <translation>die Daten haben eine unerwartete Länge</translation>
    </message>
    <message>
        <source>Vary two coordinates of x and hold the others still.</source>
        <translation>Zwei Koordinaten von x ändern, die anderen festhalten.</translation>
    </message>
    <message>
        <source>Walks downhill and shortens the step until the loss falls enough. It needs no tuning and never rises, but zigzags through narrow valleys.</source>
        <translation>Läuft bergab und verkürzt den Schritt, bis der Verlust genug fällt. Es braucht keine Einstellung und steigt nie, läuft aber im Zickzack durch enge Täler.</translation>
    </message>
    <message>
        <source>Walks downhill with a given step. Too short a step crawls, too long a one jumps from side to side of the valley and never settles.</source>
        <translation>Läuft mit gegebener Schrittweite bergab. Eine zu kurze kriecht, eine zu lange springt von einer Talseite zur anderen und kommt nie zur Ruhe.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>What is added, in multiples of the most negative curvature: near 1 the step along it is long, and with more all steps are shorter.</source>
        <translation>Was hinzukommt, in Vielfachen der negativsten Krümmung: Nahe 1 ist der Schritt längs ihrer lang, mit mehr sind alle Schritte kürzer.</translation>
    </message>
    <message>
        <source>What rounding can have done to the gradient is most of eta, so that no step helps.</source>
        <translation>Was die Rundung am Gradienten getan haben kann, ist das meiste von eta, sodass kein Schritt hilft.</translation>
    </message>
    <message>
        <source>With one row f = u/u = 1 wherever it is defined, so ½‖f − b‖² is %1 at every such x: there is nothing to fit.</source>
        <translation>Bei einer Zeile ist f = u/u = 1, wo es definiert ist, also ist ½‖f − b‖² für jedes solche x gleich %1: Es gibt nichts anzupassen.</translation>
    </message>
    <message>
        <source>Zero</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>Zero columns</source>
        <translation>Nullspalten</translation>
    </message>
    <message>
        <source>Zip archive inconsistent</source>
        <translation>das ZIP-Archiv widerspricht sich</translation>
    </message>
    <message>
        <source>Zip archive inconsistent: %1</source>
        <translation>das ZIP-Archiv widerspricht sich: „%1“</translation>
    </message>
    <message>
        <source>Zlib error: %9</source>
        <translation>beim Entpacken: %9</translation>
    </message>
    <message>
        <source>a block is basin, view, values or question, and not “%1”</source>
        <translation>ein Block ist basin, view, values oder question, und nicht „%1“</translation>
    </message>
    <message>
        <source>a bracket is not closed</source>
        <translation>eine Klammer ist nicht geschlossen</translation>
    </message>
    <message>
        <source>a click reads click: start, end K or P Q, and then within T</source>
        <translation>ein Klick lautet click: start, end K oder P Q, und dann within T</translation>
    </message>
    <message>
        <source>a lesson begins with --- and its title, summary and order</source>
        <translation>eine Lektion beginnt mit --- und ihrem Titel (title), ihrer Zusammenfassung (summary) und ihrem Platz (order)</translation>
    </message>
    <message>
        <source>a lesson writes no files</source>
        <translation>eine Lektion schreibt keine Dateien</translation>
    </message>
    <message>
        <source>a number reads number: VALUE within T or T%, VALUE a number or a name</source>
        <translation>eine Zahl heißt number: VALUE within T oder T%, VALUE eine Zahl oder ein Name</translation>
    </message>
    <message>
        <source>a number with a percent sign, found %1; write it as a fraction of 1, or move the sign into the title</source>
        <translation>eine Zahl mit Prozentzeichen, gefunden: %1; bitte als Bruchteil von 1 schreiben oder das Zeichen in den Titel setzen</translation>
    </message>
    <message>
        <source>a number with a unit, %1, found %2; move the unit into the title and leave the number</source>
        <translation>eine Zahl mit Einheit, %1, gefunden: %2; bitte die Einheit in den Titel setzen und die Zahl lassen</translation>
    </message>
    <message>
        <source>a path needs the place of its method in the list, from 1</source>
        <translation>ein Pfad braucht den Platz seines Verfahrens in der Liste, von 1 an</translation>
    </message>
    <message>
        <source>a picture that remembers no session of Basin</source>
        <translation>ein Bild, das keine Sitzung von Basin enthält</translation>
    </message>
    <message>
        <source>a question has two or more choices, one of them right: - [x]; or number: or click:</source>
        <translation>eine Frage hat zwei Antworten oder mehr, eine davon richtig: - [x]; oder number: oder click:</translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation>ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>a skew-symmetric matrix has no entries on its diagonal</source>
        <translation>eine schiefsymmetrische Matrix hat keine Einträge auf ihrer Diagonalen</translation>
    </message>
    <message>
        <source>a space is missing behind %1</source>
        <translation>hinter %1 fehlt ein Leerzeichen</translation>
    </message>
    <message>
        <source>a space is missing behind “%1”</source>
        <translation>hinter „%1“ fehlt ein Leerzeichen</translation>
    </message>
    <message>
        <source>a step begins with ## and its title</source>
        <translation>ein Schritt beginnt mit ## und seinem Titel</translation>
    </message>
    <message>
        <source>a step has one question</source>
        <translation>ein Schritt hat eine Frage</translation>
    </message>
    <message>
        <source>a step reads step J of K: the point J of method K</source>
        <translation>ein Schritt heißt step J of K: der Punkt J des Verfahrens K</translation>
    </message>
    <message>
        <source>a symmetric matrix is square, found %1 x %2</source>
        <translation>eine symmetrische Matrix ist quadratisch, gefunden: %1 x %2</translation>
    </message>
    <message>
        <source>a value is missing behind “=”</source>
        <translation>hinter „=“ fehlt ein Wert</translation>
    </message>
    <message>
        <source>a value reads NAME = QUANTITY, its name of small letters, digits and -</source>
        <translation>ein Wert heißt NAME = QUANTITY, sein Name aus kleinen Buchstaben, Ziffern und -</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>along a direction that changes the loss by rounding only</source>
        <translation>längs einer Richtung, die den Verlust nur um Rundung ändert</translation>
    </message>
    <message>
        <source>along a shift of all scores, which softmax does not see</source>
        <translation>längs einer Verschiebung aller Werte von Ax, die Softmax nicht sieht</translation>
    </message>
    <message>
        <source>along columns that depend on one another</source>
        <translation>längs Spalten, die voneinander abhängen</translation>
    </message>
    <message>
        <source>along the ray through x, because only the direction of x matters to ResNet alone</source>
        <translation>längs des Strahls durch x, weil für ResNet allein nur die Richtung von x zählt</translation>
    </message>
    <message>
        <source>alpha &lt;= 0 there</source>
        <translation>dort ist alpha &lt;= 0</translation>
    </message>
    <message>
        <source>alpha = 0 there</source>
        <translation>dort ist alpha = 0</translation>
    </message>
    <message>
        <source>alpha here</source>
        <translation>alpha hier</translation>
    </message>
    <message>
        <source>alpha is at least this at every x: it is linear, and 0 on a hyperplane through the origin, or everywhere</source>
        <translation>alpha ist für jedes x mindestens dies: Es ist linear und 0 auf einer Hyperebene durch den Ursprung, oder überall</translation>
    </message>
    <message>
        <source>alpha is at least this at every x: there is no wall</source>
        <translation>alpha ist für jedes x mindestens dies: Es gibt keine Wand</translation>
    </message>
    <message>
        <source>alpha is at least this at every x: whether there is a wall is open</source>
        <translation>alpha ist für jedes x mindestens dies: Ob es eine Wand gibt, ist offen</translation>
    </message>
    <message>
        <source>alpha is at least this at every x; it is not positive at some, so there is a wall, which centring the columns of A would take away</source>
        <translation>alpha ist für jedes x mindestens dies; für manche ist es nicht positiv, es gibt also eine Wand, die das Zentrieren der Spalten von A entfernte</translation>
    </message>
    <message>
        <source>an array has to have values, found %1</source>
        <translation>ein Feld (array) muss Werte haben, gefunden: %1</translation>
    </message>
    <message>
        <source>an entry here has %1 numbers, found %2 of them</source>
        <translation>ein Eintrag hat hier %1 Zahlen, gefunden: %2</translation>
    </message>
    <message>
        <source>at a maximum</source>
        <translation>auf Maximum</translation>
    </message>
    <message>
        <source>at a saddle</source>
        <translation>auf Sattelpunkt</translation>
    </message>
    <message>
        <source>at row %1, column %2</source>
        <translation>in Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>at the wall α = 0</source>
        <translation>an der Wand α = 0</translation>
    </message>
    <message>
        <source>b does not sum to 1</source>
        <translation>b hat nicht die Summe 1</translation>
    </message>
    <message>
        <source>b has %1 numbers, but %2 has %3 rows</source>
        <translation>b hat %1 Zahlen, aber %2 hat %3 Zeilen</translation>
    </message>
    <message>
        <source>b has %1 numbers, but A has %2 rows.</source>
        <translation>b hat %1 Zahlen, A aber %2 Zeilen.</translation>
    </message>
    <message>
        <source>b has negative entries</source>
        <translation>b hat negative Einträge</translation>
    </message>
    <message>
        <source>b has to be one row or one column, found %1 x %2</source>
        <translation>b muss eine Zeile oder eine Spalte sein, gefunden: %1 x %2</translation>
    </message>
    <message>
        <source>b has zeros</source>
        <translation>b hat Nullen</translation>
    </message>
    <message>
        <source>b is a vertex of the simplex: softmax is positive everywhere, so the loss is above 0 at every x; if it comes close to 0, then at infinity alone.</source>
        <translation>b ist eine Ecke des Simplex: Softmax ist überall positiv, also ist der Verlust für jedes x über 0; kommt er nahe an 0, dann nur im Unendlichen.</translation>
    </message>
    <message>
        <source>b is column %1, the last.</source>
        <translation>b ist Spalte %1, die letzte.</translation>
    </message>
    <message>
        <source>b is column %1.</source>
        <translation>b ist Spalte %1.</translation>
    </message>
    <message>
        <source>b sums to %1, not to 1</source>
        <translation>b hat die Summe %1, nicht 1</translation>
    </message>
    <message>
        <source>binary content, not text, found byte %1</source>
        <translation>binärer Inhalt, kein Text, gefunden: Byte %1</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>both (%1) and (%2) are listed, but a symmetric file has one half only and means the other; leave one half out, or say general</source>
        <translation>sowohl (%1) als auch (%2) sind aufgeführt, aber eine symmetrische Datei hat nur eine Hälfte und meint die andere mit; bitte eine Hälfte weglassen oder general schreiben</translation>
    </message>
    <message>
        <source>came to rest above its start</source>
        <translation>über seinem Start zur Ruhe gekommen</translation>
    </message>
    <message>
        <source>came to rest at a maximum</source>
        <translation>auf einem Maximum zur Ruhe gekommen</translation>
    </message>
    <message>
        <source>came to rest at a saddle</source>
        <translation>auf einem Sattelpunkt zur Ruhe gekommen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>cannot start: the loss is not defined at x₀</source>
        <translation>kein Start: Der Verlust ist in x₀ nicht definiert</translation>
    </message>
    <message>
        <source>cannot tell whether this line is a header or a row; choose with --header yes or --header no, or put a header label,x1,...,b before it, found %1</source>
        <translation>ob diese Zeile eine Kopfzeile oder eine Datenzeile ist, ist unklar; bitte mit --header yes oder --header no wählen oder eine Kopfzeile label,x1,...,b davorsetzen, gefunden: %1</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>Kommas</translation>
    </message>
    <message>
        <source>converged</source>
        <translation>konvergiert</translation>
    </message>
    <message>
        <source>converged to a flat valley</source>
        <translation>in flachem Tal konvergiert</translation>
    </message>
    <message>
        <source>converged, flat</source>
        <translation>konvergiert, flach</translation>
    </message>
    <message>
        <source>data error</source>
        <translation>Fehler in den Daten</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>hergeleitet</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>eigenvector %1, λ = %2</source>
        <translation>Eigenvektor %1, λ = %2</translation>
    </message>
    <message>
        <source>eigenvector of the largest |λ|</source>
        <translation>Eigenvektor zum größten |λ|</translation>
    </message>
    <message>
        <source>eigenvector of the second |λ|</source>
        <translation>Eigenvektor zum zweiten |λ|</translation>
    </message>
    <message>
        <source>entries listed twice add up to more than a double holds</source>
        <translation>doppelt aufgeführte Einträge ergeben zusammen mehr, als eine Gleitkommazahl (double) fasst</translation>
    </message>
    <message>
        <source>every entry has to be a finite number</source>
        <translation>jeder Eintrag muss eine endliche Zahl sein</translation>
    </message>
    <message>
        <source>f is not defined there</source>
        <translation>f ist dort nicht definiert</translation>
    </message>
    <message>
        <source>f is not positive</source>
        <translation>f ist nicht positiv</translation>
    </message>
    <message>
        <source>f sums to 1 wherever it is defined, so the loss cannot go below (1 − %1)²/(2n) = %2 (derived).</source>
        <translation>f hat die Summe 1, wo es definiert ist, also kann der Verlust nicht unter (1 − %1)²/(2n) = %2 fallen (hergeleitet).</translation>
    </message>
    <message>
        <source>f sums to 1 wherever it is defined, so the loss cannot go below (1 − %1)²/(2n) = %2 (derived). Divide b by its sum to remove this bound.</source>
        <translation>f hat die Summe 1, wo es definiert ist, also kann der Verlust nicht unter (1 − %1)²/(2n) = %2 fallen (hergeleitet). Teilen Sie b durch seine Summe, um diese Schranke zu entfernen.</translation>
    </message>
    <message>
        <source>f(λx) = f(x) for every λ ≠ 0, so with one column f is the same at every x ≠ 0; at x = 0 it is undefined.</source>
        <translation>f(λx) = f(x) für jedes λ ≠ 0, bei einer Spalte ist f also für jedes x ≠ 0 dasselbe; in x = 0 ist es nicht definiert.</translation>
    </message>
    <message>
        <source>f(λx) = f(x) for every λ ≠ 0: the fit is constant along every line through 0. It is undefined at x = 0 and wherever ⟨Ax, 1⟩ = 0.</source>
        <translation>f(λx) = f(x) für jedes λ ≠ 0: Die Anpassung ist auf jeder Geraden durch 0 konstant. Nicht definiert ist sie in x = 0 und wo ⟨Ax, 1⟩ = 0.</translation>
    </message>
    <message>
        <source>is on its way to a minimum at infinity</source>
        <translation>unterwegs zu einem Minimum im Unendlichen</translation>
    </message>
    <message>
        <source>it has no slice here</source>
        <translation>es hat hier keinen Schnitt</translation>
    </message>
    <message>
        <source>it has to be a finite number</source>
        <translation>es muss eine endliche Zahl sein</translation>
    </message>
    <message>
        <source>it is damaged or cut off: %1</source>
        <translation>sie ist beschädigt oder abgeschnitten: „%1“</translation>
    </message>
    <message>
        <source>it is damaged: a number is beyond the range of double</source>
        <translation>sie ist beschädigt: eine Zahl liegt außerhalb des Bereichs von Gleitkommazahlen (double)</translation>
    </message>
    <message>
        <source>it is nested too deeply for a session</source>
        <translation>sie ist für eine Sitzung zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it must not be negative</source>
        <translation>es darf nicht negativ sein</translation>
    </message>
    <message>
        <source>it was written by a newer Basin (version %1 of session files; this one reads up to %2)</source>
        <translation>sie wurde von einem neueren Basin geschrieben (Version %1 der Sitzungsdateien; dieses liest bis %2)</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>its data are in the file “%1”, which is not there. Put it back, or beside the session, and open the session again</source>
        <translation>ihre Daten sind in der Datei „%1“, die nicht da ist. Bitte die Datei zurücklegen oder neben die Sitzung legen und die Sitzung erneut öffnen</translation>
    </message>
    <message>
        <source>its data are said to be in “%1”, which is no file</source>
        <translation>ihre Daten sollen in „%1“ sein, und das ist keine Datei</translation>
    </message>
    <message>
        <source>its data cannot be read: %9</source>
        <translation>ihre Daten lassen sich nicht lesen: %9</translation>
    </message>
    <message>
        <source>its part “%1” does not fit its checksum: the file is damaged, or was changed by hand (then remove “checksums” to have it read)</source>
        <translation>ihr Teil „%1“ passt nicht zu seiner Prüfsumme: die Datei ist beschädigt oder wurde von Hand geändert (dann bitte „checksums“ entfernen, damit sie gelesen wird)</translation>
    </message>
    <message>
        <source>line %1: %9</source>
        <translation>Zeile %1: %9</translation>
    </message>
    <message>
        <source>lines end with a carriage return alone; save the file with line feeds</source>
        <translation>die Zeilen enden mit einem Wagenrücklauf allein; bitte mit Zeilenvorschüben speichern</translation>
    </message>
    <message>
        <source>loss rose</source>
        <translation>Verlust stieg</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>missing cell, the line has %1 and the first line %2, found %3</source>
        <translation>eine Zelle fehlt: die Zeile hat %1 und die erste Zeile %2, gefunden: %3</translation>
    </message>
    <message>
        <source>missing number, found %1</source>
        <translation>die Zahl fehlt, gefunden: %1</translation>
    </message>
    <message>
        <source>missing number, found %1; remove the row or fill it in</source>
        <translation>die Zahl fehlt, gefunden: %1; bitte die Zeile entfernen oder die Zahl eintragen</translation>
    </message>
    <message>
        <source>more than the %1 entries of the size line, found %2</source>
        <translation>mehr als die %1 Einträge der Größenzeile, gefunden: %2</translation>
    </message>
    <message>
        <source>multiply-adds</source>
        <translation>Multiplikationen</translation>
    </message>
    <message>
        <source>neither coordinate nor array, found %1</source>
        <translation>weder coordinate noch array, gefunden: %1</translation>
    </message>
    <message>
        <source>no columns of numbers, only labels</source>
        <translation>keine Spalten mit Zahlen, nur Beschriftungen</translation>
    </message>
    <message>
        <source>no feature columns; before the last column, b, at least one is needed</source>
        <translation>keine Merkmalsspalten; vor der letzten Spalte, b, wird wenigstens eine gebraucht</translation>
    </message>
    <message>
        <source>no method has walked</source>
        <translation>kein Verfahren ist gelaufen</translation>
    </message>
    <message>
        <source>no rows below the header</source>
        <translation>keine Zeilen unter der Kopfzeile</translation>
    </message>
    <message>
        <source>not a NumPy array file</source>
        <translation>keine Datei mit einem NumPy-Feld</translation>
    </message>
    <message>
        <source>not a column from 1 to %1, found %2</source>
        <translation>keine Spalte von 1 bis %1, gefunden: %2</translation>
    </message>
    <message>
        <source>not a finite number, found %1</source>
        <translation>keine endliche Zahl, gefunden: %1</translation>
    </message>
    <message>
        <source>not a finite number, found %1; remove the row or fill it in</source>
        <translation>keine endliche Zahl, gefunden: %1; bitte die Zeile entfernen oder eine Zahl eintragen</translation>
    </message>
    <message>
        <source>not a number (decimals are written with a point), found %1</source>
        <translation>keine Zahl (Dezimalzahlen haben einen Punkt), gefunden: %1</translation>
    </message>
    <message>
        <source>not a number, found %1</source>
        <translation>keine Zahl, gefunden: %1</translation>
    </message>
    <message>
        <source>not a number, found %1; if "%2" parts thousands, write the number without it</source>
        <translation>keine Zahl, gefunden: %1; falls "%2" Tausender trennt, bitte die Zahl ohne dieses Zeichen schreiben</translation>
    </message>
    <message>
        <source>not a number, found %1; it may mean %2 or %3; write the number without thousands separators and with a decimal point, or choose with --decimal point (%4) or --decimal comma (%5)</source>
        <translation>keine Zahl, gefunden: %1; gemeint sein kann %2 oder %3; bitte ohne Tausendertrennzeichen und mit Dezimalpunkt schreiben oder mit --decimal point (%4) oder --decimal comma (%5) wählen</translation>
    </message>
    <message>
        <source>not a number, found %1; it may mean %2 or %3; write the number without thousands separators, or choose with --decimal comma (%4) or --decimal point (%5)</source>
        <translation>keine Zahl, gefunden: %1; gemeint sein kann %2 oder %3; bitte ohne Tausendertrennzeichen schreiben oder mit --decimal comma (%4) oder --decimal point (%5) wählen</translation>
    </message>
    <message>
        <source>not a number, found %1; other numbers are written with a decimal comma: write all of them in one way, or choose with --decimal point or --decimal comma</source>
        <translation>keine Zahl, gefunden: %1; andere Zahlen haben ein Dezimalkomma: bitte alle auf eine Art schreiben oder mit --decimal point oder --decimal comma wählen</translation>
    </message>
    <message>
        <source>not a number, found %1; write a number or remove the row</source>
        <translation>keine Zahl, gefunden: %1; bitte eine Zahl eintragen oder die Zeile entfernen</translation>
    </message>
    <message>
        <source>not a number, found %1; write decimals with a point, or choose --decimal comma</source>
        <translation>keine Zahl, gefunden: %1; bitte Dezimalzahlen mit Punkt schreiben oder --decimal comma wählen</translation>
    </message>
    <message>
        <source>not a row from 1 to %1, found %2</source>
        <translation>keine Zeile von 1 bis %1, gefunden: %2</translation>
    </message>
    <message>
        <source>not converged</source>
        <translation>nicht konvergiert</translation>
    </message>
    <message>
        <source>not defined at the start</source>
        <translation>am Start nicht definiert</translation>
    </message>
    <message>
        <source>not general, symmetric or skew-symmetric, found %1</source>
        <translation>nicht general, symmetric oder skew-symmetric, gefunden: %1</translation>
    </message>
    <message>
        <source>not real, integer or pattern, found %1</source>
        <translation>nicht real, integer oder pattern, gefunden: %1</translation>
    </message>
    <message>
        <source>not the first line of a Matrix Market file, found %1</source>
        <translation>nicht die erste Zeile einer Matrix-Market-Datei, gefunden: %1</translation>
    </message>
    <message>
        <source>not valid UTF-8 text, found byte %1</source>
        <translation>kein gültiger Text in UTF-8, gefunden: Byte %1</translation>
    </message>
    <message>
        <source>nowhere defined here</source>
        <translation>hier nirgends definiert</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>Zahl %1</translation>
    </message>
    <message>
        <source>one cell more than the %1 of the first line, found %2</source>
        <translation>eine Zelle mehr als die %1 der ersten Zeile, gefunden: %2</translation>
    </message>
    <message>
        <source>one cell more than the %1 of the first line, found %2; if the commas are decimal commas, write decimals with a point or separate the cells by semicolons, else give every column a title</source>
        <translation>eine Zelle mehr als die %1 der ersten Zeile, gefunden: %2; sind die Kommas Dezimalkommas, so bitte Dezimalzahlen mit Punkt schreiben oder die Zellen durch Semikolons trennen, sonst jeder Spalte einen Titel geben</translation>
    </message>
    <message>
        <source>only one column; before the last, b, at least one column of A is needed</source>
        <translation>nur eine Spalte; vor der letzten, b, wird wenigstens eine Spalte von A gebraucht</translation>
    </message>
    <message>
        <source>only the regulariser tells such points apart</source>
        <translation>nur die Regularisierung unterscheidet solche Punkte</translation>
    </message>
    <message>
        <source>orthogonal, towards the start</source>
        <translation>orthogonal, zum Start hin</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>pipes</source>
        <translation>senkrechte Striche</translation>
    </message>
    <message>
        <source>proved</source>
        <translation>bewiesen</translation>
    </message>
    <message>
        <source>quote is not closed on this line, found %1</source>
        <translation>das Anführungszeichen wird in dieser Zeile nicht geschlossen, gefunden: %1</translation>
    </message>
    <message>
        <source>random, orthogonal</source>
        <translation>zufällig, orthogonal</translation>
    </message>
    <message>
        <source>reached the iteration limit</source>
        <translation>Höchstzahl der Iterationen erreicht</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>Semikolons</translation>
    </message>
    <message>
        <source>separator, decimal sign, header, labels and target can be chosen for tables in plain text only, and this is none</source>
        <translation>Trennzeichen, Dezimalzeichen, Kopfzeile, Beschriftungen und Ziel lassen sich nur bei Tabellen in reinem Text wählen, und das ist keine</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>stecken geblieben</translation>
    </message>
    <message>
        <source>stalled at the limit of rounding</source>
        <translation>an der Grenze der Rundung stecken geblieben</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>start → optimum</source>
        <translation>Start → Optimum</translation>
    </message>
    <message>
        <source>stopped at the wall α = 0</source>
        <translation>an der Wand α = 0 angehalten</translation>
    </message>
    <message>
        <source>stopped before it came to a minimum</source>
        <translation>vor einem Minimum stehen geblieben</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>Tabulatoren</translation>
    </message>
    <message>
        <source>text after the closing quote, found %1</source>
        <translation>Text hinter dem schließenden Anführungszeichen, gefunden: %1</translation>
    </message>
    <message>
        <source>the --- that ends the head of the lesson is missing</source>
        <translation>das ---, das den Kopf der Lektion beendet, fehlt</translation>
    </message>
    <message>
        <source>the Hessian is beyond double</source>
        <translation>die Hesse-Matrix sprengt die doppelte Genauigkeit</translation>
    </message>
    <message>
        <source>the answer “%1” is no value of the step</source>
        <translation>die Antwort „%1“ ist kein Wert des Schritts</translation>
    </message>
    <message>
        <source>the archive cannot be read back</source>
        <translation>das Archiv lässt sich nicht wieder lesen</translation>
    </message>
    <message>
        <source>the archive has the arrays %1; which is A and which is b is clear where they are called A and b, or X and y; one alone is meant by %2</source>
        <translation>das Archiv hat die Felder %1; welches A und welches b ist, ist klar, wo sie A und b oder X und y heißen; eines allein ist mit %2 gemeint</translation>
    </message>
    <message>
        <source>the archive has two arrays called %1</source>
        <translation>das Archiv hat zwei Felder namens %1</translation>
    </message>
    <message>
        <source>the archive is damaged: %1 bytes are announced, which cannot come from %2</source>
        <translation>das Archiv ist beschädigt: %1 Bytes sind angekündigt, die nicht aus %2 kommen können</translation>
    </message>
    <message>
        <source>the archive is damaged: %9</source>
        <translation>das Archiv ist beschädigt: %9</translation>
    </message>
    <message>
        <source>the archive is damaged: it does not say how large the array is</source>
        <translation>das Archiv ist beschädigt: es sagt nicht, wie groß das Feld ist</translation>
    </message>
    <message>
        <source>the array has %1 dimensions, but a matrix has two and a vector one</source>
        <translation>das Feld hat %1 Dimensionen, aber eine Matrix hat zwei und ein Vektor eine</translation>
    </message>
    <message>
        <source>the array is compressed by the method %1 of ZIP, but only stored and deflated arrays are read, as numpy writes them</source>
        <translation>das Feld ist mit dem Verfahren %1 von ZIP gepackt, aber nur ungepackte (stored) und mit deflate gepackte Felder werden gelesen, wie numpy sie schreibt</translation>
    </message>
    <message>
        <source>the array is cut off</source>
        <translation>das Feld ist abgeschnitten</translation>
    </message>
    <message>
        <source>the array is empty: %1 x %2</source>
        <translation>das Feld ist leer: %1 x %2</translation>
    </message>
    <message>
        <source>the array is encrypted; save it without a password</source>
        <translation>das Feld ist verschlüsselt; bitte ohne Passwort speichern</translation>
    </message>
    <message>
        <source>the array is longer than announced</source>
        <translation>das Feld ist länger als angekündigt</translation>
    </message>
    <message>
        <source>the block that begins here has no end: ```</source>
        <translation>der Block, der hier beginnt, hat kein Ende: ```</translation>
    </message>
    <message>
        <source>the camera of the surface goes around, in degrees</source>
        <translation>die Kamera der Fläche geht im Kreis, in Grad</translation>
    </message>
    <message>
        <source>the file ends after %1 of %2 entries</source>
        <translation>die Datei endet nach %1 von %2 Einträgen</translation>
    </message>
    <message>
        <source>the file has %1 GB, but this machine %2 GB of memory</source>
        <translation>die Datei hat %1 GB, aber dieser Rechner %2 GB Speicher</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the file is too long: %1 x %2 numbers of %3 bytes do not fill %4 bytes</source>
        <translation>die Datei ist zu lang: %1 x %2 Zahlen von %3 Bytes füllen keine %4 Bytes</translation>
    </message>
    <message>
        <source>the file is truncated: %1 x %2 numbers of %3 bytes do not fill %4 bytes</source>
        <translation>die Datei ist abgeschnitten: %1 x %2 Zahlen von %3 Bytes füllen keine %4 Bytes</translation>
    </message>
    <message>
        <source>the file is truncated: it ends in its header</source>
        <translation>die Datei ist abgeschnitten: sie endet in ihrem Kopf</translation>
    </message>
    <message>
        <source>the file of its data “%1” has been changed since the session was saved (its SHA-256 is %2…, not %3…). Put the file back as it was, or open the file by itself</source>
        <translation>die Datei ihrer Daten „%1“ wurde geändert, seit die Sitzung gespeichert wurde (ihr SHA-256 ist %2…, nicht %3…). Bitte die Datei zurücklegen, wie sie war, oder sie für sich öffnen</translation>
    </message>
    <message>
        <source>the file was changed while it was read</source>
        <translation>die Datei wurde geändert, während sie gelesen wurde</translation>
    </message>
    <message>
        <source>the header is damaged, found %1</source>
        <translation>der Kopf ist beschädigt, gefunden: %1</translation>
    </message>
    <message>
        <source>the lesson has no step: ## and its title</source>
        <translation>die Lektion hat keinen Schritt: ## und sein Titel</translation>
    </message>
    <message>
        <source>the lesson has no title</source>
        <translation>die Lektion hat keinen Titel</translation>
    </message>
    <message>
        <source>the loss is constant along it and a minimum is never isolated</source>
        <translation>Der Verlust ist längs ihrer konstant, und ein Minimum ist nie isoliert</translation>
    </message>
    <message>
        <source>the matrix is empty: %1 x %2</source>
        <translation>die Matrix ist leer: %1 x %2</translation>
    </message>
    <message>
        <source>the paths grow, an iteration a picture</source>
        <translation>die Pfade wachsen, eine Iteration je Bild</translation>
    </message>
    <message>
        <source>the plane turns out of its directions, in radians</source>
        <translation>die Ebene dreht sich aus ihren Richtungen heraus, im Bogenmaß</translation>
    </message>
    <message>
        <source>the question is missing</source>
        <translation>die Frage fehlt</translation>
    </message>
    <message>
        <source>the size line has to hold rows and columns</source>
        <translation>die Größenzeile muss Zeilen und Spalten nennen</translation>
    </message>
    <message>
        <source>the size line has to hold rows and columns; the file ends before it</source>
        <translation>die Größenzeile muss Zeilen und Spalten nennen; die Datei endet davor</translation>
    </message>
    <message>
        <source>the size line has to hold rows, columns and entries</source>
        <translation>die Größenzeile muss Zeilen, Spalten und Einträge nennen</translation>
    </message>
    <message>
        <source>the size line has to hold rows, columns and entries; the file ends before it</source>
        <translation>die Größenzeile muss Zeilen, Spalten und Einträge nennen; die Datei endet davor</translation>
    </message>
    <message>
        <source>the table seems to begin in line %1; remove the lines before it, found %2</source>
        <translation>die Tabelle beginnt wohl in Zeile %1; bitte die Zeilen davor entfernen, gefunden: %2</translation>
    </message>
    <message>
        <source>the text is UTF-16; save it as UTF-8</source>
        <translation>der Text ist in UTF-16; bitte in UTF-8 speichern</translation>
    </message>
    <message>
        <source>the text of this step uses {%1}, which is no value of it</source>
        <translation>der Text dieses Schritts benutzt {%1}, was keiner seiner Werte ist</translation>
    </message>
    <message>
        <source>the type of the numbers is not known, found type %1</source>
        <translation>der Typ der Zahlen ist nicht bekannt, gefundener Typ: %1</translation>
    </message>
    <message>
        <source>the weight of the regulariser, the same for all rows</source>
        <translation>das Gewicht der Regularisierung, für alle Zeilen gleich</translation>
    </message>
    <message>
        <source>the weight of the skip branch</source>
        <translation>das Gewicht des Skip-Zweigs</translation>
    </message>
    <message>
        <source>the weight of the softmax branch</source>
        <translation>das Gewicht des Softmax-Zweigs</translation>
    </message>
    <message>
        <source>the whole</source>
        <translation>das Ganze</translation>
    </message>
    <message>
        <source>there is no array (.npy) in this archive</source>
        <translation>in diesem Archiv ist kein Feld (.npy)</translation>
    </message>
    <message>
        <source>there is no array called %1 in this archive, only %2</source>
        <translation>ein Feld namens %1 gibt es in diesem Archiv nicht, nur %2</translation>
    </message>
    <message>
        <source>there is no command “%1”</source>
        <translation>einen Befehl „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>there is no command “%1”; the nearest is “%2”</source>
        <translation>einen Befehl „%1“ gibt es nicht; am ähnlichsten ist „%2“</translation>
    </message>
    <message>
        <source>there is no quantity “%1”</source>
        <translation>eine Größe „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>there is no quantity “%1”; “%2” is the nearest</source>
        <translation>eine Größe „%1“ gibt es nicht; am ähnlichsten ist „%2“</translation>
    </message>
    <message>
        <source>these are Python objects, which are not read because that would run code from the file; save numbers (A.astype(float)), found type %1</source>
        <translation>das sind Python-Objekte, die nicht gelesen werden, weil das Code aus der Datei ausführen würde; bitte Zahlen speichern (A.astype(float)), gefundener Typ: %1</translation>
    </message>
    <message>
        <source>these are a structured array with named fields; save its fields as the columns of one (numpy.lib.recfunctions.structured_to_unstructured), found type %1</source>
        <translation>das ist ein strukturiertes Feld mit benannten Teilen; bitte seine Teile als Spalten speichern (numpy.lib.recfunctions.structured_to_unstructured), gefundener Typ: %1</translation>
    </message>
    <message>
        <source>these are complex numbers; save the real part, the imaginary part, or both as columns, found type %1</source>
        <translation>das sind komplexe Zahlen; bitte den Realteil, den Imaginärteil oder beide als Spalten speichern, gefundener Typ: %1</translation>
    </message>
    <message>
        <source>these are dates or durations; save them as numbers of days or seconds, found type %1</source>
        <translation>das sind Datumsangaben oder Zeitspannen; bitte als Anzahl von Tagen oder Sekunden speichern, gefundener Typ: %1</translation>
    </message>
    <message>
        <source>these are numbers of %1 bytes; save them as float64, found type %2</source>
        <translation>das sind Zahlen von %1 Bytes; bitte als float64 speichern, gefundener Typ: %2</translation>
    </message>
    <message>
        <source>these are texts; save numbers, found type %1</source>
        <translation>das sind Texte; bitte Zahlen speichern, gefundener Typ: %1</translation>
    </message>
    <message>
        <source>this column has no title and is empty elsewhere, found %1; give it a title or remove the cell</source>
        <translation>diese Spalte hat keinen Titel und ist sonst leer, gefunden: %1; bitte ihr einen Titel geben oder die Zelle entfernen</translation>
    </message>
    <message>
        <source>this column holds labels and cannot be b</source>
        <translation>diese Spalte enthält Beschriftungen und kann nicht b sein</translation>
    </message>
    <message>
        <source>this column holds numbers (%1) and texts (%2); remove the rows that are wrong, or choose with --labels %3 or --labels none, found %4</source>
        <translation>diese Spalte enthält Zahlen (%1) und Texte (%2); bitte die falschen Zeilen entfernen oder mit --labels %3 oder --labels none wählen, gefunden: %4</translation>
    </message>
    <message>
        <source>this column holds words, not numbers, found %1; remove it, or take it for the labels of the rows with --labels %2</source>
        <translation>diese Spalte enthält Wörter, keine Zahlen, gefunden: %1; bitte sie entfernen oder mit --labels %2 als Namen der Zeilen nehmen</translation>
    </message>
    <message>
        <source>this is JSON, but no session of Basin</source>
        <translation>das ist JSON, aber keine Sitzung von Basin</translation>
    </message>
    <message>
        <source>this is JSON; save its table as CSV</source>
        <translation>das ist JSON; bitte seine Tabelle als CSV speichern</translation>
    </message>
    <message>
        <source>this is a Matrix Market file; give it the suffix .mtx</source>
        <translation>das ist eine Matrix-Market-Datei; sie braucht die Endung .mtx</translation>
    </message>
    <message>
        <source>this is a NumPy archive; give the file the suffix .npz</source>
        <translation>das ist ein NumPy-Archiv; die Datei braucht die Endung .npz</translation>
    </message>
    <message>
        <source>this is a NumPy array; give the file the suffix .npy</source>
        <translation>das ist ein NumPy-Feld; die Datei braucht die Endung .npy</translation>
    </message>
    <message>
        <source>this is a PDF document; save its table as CSV</source>
        <translation>das ist ein PDF-Dokument; bitte seine Tabelle als CSV speichern</translation>
    </message>
    <message>
        <source>this is a Parquet file; save its table as CSV</source>
        <translation>das ist eine Parquet-Datei; bitte ihre Tabelle als CSV speichern</translation>
    </message>
    <message>
        <source>this is a ZIP archive; unpack it first</source>
        <translation>das ist ein ZIP-Archiv; es muss erst entpackt werden</translation>
    </message>
    <message>
        <source>this is a compressed file; unpack it first</source>
        <translation>das ist eine gepackte Datei; sie muss erst entpackt werden</translation>
    </message>
    <message>
        <source>this is a database; save its table as CSV</source>
        <translation>das ist eine Datenbank; bitte ihre Tabelle als CSV speichern</translation>
    </message>
    <message>
        <source>this is a document of a word processor; save its table as plain text</source>
        <translation>das ist ein Dokument einer Textverarbeitung; bitte seine Tabelle als reinen Text speichern</translation>
    </message>
    <message>
        <source>this is a picture, not a table</source>
        <translation>das ist ein Bild, keine Tabelle</translation>
    </message>
    <message>
        <source>this is a spreadsheet or document of an older office program; save its table as CSV</source>
        <translation>das ist eine Datei eines älteren Büroprogramms; bitte ihre Tabelle als CSV speichern</translation>
    </message>
    <message>
        <source>this is a spreadsheet; save it as CSV</source>
        <translation>das ist ein Rechenblatt; bitte als CSV speichern</translation>
    </message>
    <message>
        <source>this is an Arrow file; save its table as CSV</source>
        <translation>das ist eine Arrow-Datei; bitte ihre Tabelle als CSV speichern</translation>
    </message>
    <message>
        <source>this is an HDF5 file; save its table as CSV or NPY</source>
        <translation>das ist eine HDF5-Datei; bitte ihre Tabelle als CSV oder NPY speichern</translation>
    </message>
    <message>
        <source>this is an HTML page, not a table; download the data themselves, or save the table of the page as CSV</source>
        <translation>das ist eine HTML-Seite, keine Tabelle; bitte die Daten selbst herunterladen oder die Tabelle der Seite als CSV speichern</translation>
    </message>
    <message>
        <source>this is an XML file; save its table as CSV</source>
        <translation>das ist eine XML-Datei; bitte ihre Tabelle als CSV speichern</translation>
    </message>
    <message>
        <source>this is an office document; save its table as CSV</source>
        <translation>das ist ein Büro-Dokument; bitte seine Tabelle als CSV speichern</translation>
    </message>
    <message>
        <source>this is no NumPy archive (.npz), or a damaged one: %9</source>
        <translation>das ist kein NumPy-Archiv (.npz) oder ein beschädigtes: %9</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>title, summary, order or minutes was expected, with a text or a whole number after the colon</source>
        <translation>title, summary, order oder minutes wurde erwartet, mit einem Text oder einer ganzen Zahl hinter dem Doppelpunkt</translation>
    </message>
    <message>
        <source>to infinity</source>
        <translation>ins Unendliche</translation>
    </message>
    <message>
        <source>too large for a double, found %1</source>
        <translation>zu groß für eine Gleitkommazahl (double), gefunden: %1</translation>
    </message>
    <message>
        <source>too large for a double, found %1; choose a larger unit for this column</source>
        <translation>zu groß für eine Gleitkommazahl (double), gefunden: %1; bitte für diese Spalte eine größere Einheit wählen</translation>
    </message>
    <message>
        <source>too large to be sampled</source>
        <translation>zu groß für Messpunkte</translation>
    </message>
    <message>
        <source>too many columns for a dense spectrum</source>
        <translation>zu viele Spalten für ein volles Spektrum</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>nicht fertig</translation>
    </message>
    <message>
        <source>w has %1 numbers; give one for all rows or one for each of the %2 rows.</source>
        <translation>w hat %1 Zahlen; geben Sie eine für alle Zeilen oder eine für jede der %2 Zeilen.</translation>
    </message>
    <message>
        <source>x0 has %1 numbers, but A has %2 columns.</source>
        <translation>x0 hat %1 Zahlen, A aber %2 Spalten.</translation>
    </message>
    <message>
        <source>{%1} is no value of the step</source>
        <translation>{%1} ist kein Wert des Schritts</translation>
    </message>
    <message>
        <source>α = ⟨u, 1⟩ is %1 at x0, and the landscape is cut out where α ≤ 0. Choose another start, or centre the columns of A: then α ≥ %2 everywhere (derived) and the hole is gone.</source>
        <translation>α = ⟨u, 1⟩ ist in x0 %1, und die Landschaft ist ausgeschnitten, wo α ≤ 0. Wählen Sie einen anderen Start, oder zentrieren Sie die Spalten von A: Dann ist überall α ≥ %2 (hergeleitet), und das Loch ist weg.</translation>
    </message>
    <message>
        <source>λ max eigenvector</source>
        <translation>Eigenvektor zu λ max</translation>
    </message>
    <message>
        <source>λ min eigenvector</source>
        <translation>Eigenvektor zu λ min</translation>
    </message>
    <message>
        <source>“%1” has no further argument</source>
        <translation>„%1“ hat kein weiteres Argument</translation>
    </message>
    <message>
        <source>“%1” is given twice</source>
        <translation>„%1“ ist zweimal angegeben</translation>
    </message>
    <message>
        <source>“%1” is not understood; it may be “in LEAST..MOST” or “is WORD”</source>
        <translation>„%1“ ist nicht verständlich; es kann „in LEAST..MOST“ oder „is WORD“ sein</translation>
    </message>
    <message>
        <source>“%1” is of a path: say “end K”</source>
        <translation>„%1“ gehört zu einem Pfad: bitte „end K“ sagen</translation>
    </message>
    <message>
        <source>⟨Ax, 1⟩ = 0 at x0, so ResNet-only has no value there. The least squares solution of Ax = 1 is a start where all losses are defined.</source>
        <translation>In x0 ist ⟨Ax, 1⟩ = 0, also hat ResNet allein dort keinen Wert. Die Lösung der kleinsten Quadrate von Ax = 1 ist ein Start, an dem alle Verluste definiert sind.</translation>
    </message>
</context>
</TS>
