/// Questions in formats of other systems, with what each can write.
enum SampleQuestions {
  static let gift = #"""
    // The bank of a bakery
    $CATEGORY: $course$/top/Bake bread/Dough

    ::Q1:: What makes dough rise? {
      =Yeast#It makes gas.
      ~Salt#It slows yeast down.
      ~Sugar
      ####Gas makes bubbles.
    }

    ::Q2::[html]<p>Which are <b>flours</b>\: choose all.</p>{~%50%Rye#Yes. ~%50%Wheat ~%-100%Chalk \{white\}}

    ::Q3:: Salt feeds yeast. {FALSE#Salt slows it down.#Right.}

    ::Q4:: Two plus two \= {=four =4 =%50%for}

    ::Q5:: How much water for 500 g? {#300:15}

    ::Q6:: How warm is the oven? {#240..260}

    ::Q7:: Match the grain with its bread. {
      =Rye -> Pumpernickel
      =Wheat -> Baguette
      =Corn -> Tortilla
    }

    ::Q8:: Put the steps in order. {=Mix -> 1 =Bake -> 3 =Wait -> 2}

    $CATEGORY: $course$/top/Bake bread/Oven

    ::Q9:: Bread is done when it sounds {=hollow =empty} below.

    ::Q10:: Water boils at {~90 ~110 =100} degrees.

    ::Q11:: Describe a crust. {}

    Read this before the test\: it counts.

    ::Q12::[markdown]Is `a*b` *code*?{T}

    ::Q13:: Pick the closest. {~%100%A ~%50%B ~C}
    """#

  static let moodle = #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <quiz>
      <question type="category"><category><text>$course$/top/Baking/Dough and water</text></category></question>
      <question type="multichoice">
        <name><text>Q1</text></name>
        <questiontext format="html"><text><![CDATA[<p>What is on the <em>picture</em>?</p><p><img src="@@PLUGINFILE@@/a%20loaf.png" alt="A loaf"></p>]]></text><file name="a loaf.png" path="/" encoding="base64">iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==</file></questiontext>
        <generalfeedback format="html"><text>It is <b>rye</b>.</text></generalfeedback>
        <defaultgrade>2</defaultgrade><single>true</single>
        <answer fraction="100" format="html"><text>Rye bread</text><feedback format="html"><text>Yes.</text></feedback></answer>
        <answer fraction="50" format="html"><text>Some bread</text><feedback format="html"><text></text></feedback></answer>
        <answer fraction="0" format="html"><text>A stone</text><feedback format="html"><text>Too light.</text></feedback></answer>
      </question>
      <question type="multichoice">
        <questiontext format="markdown"><text>Which are *flours*?</text></questiontext><single>false</single>
        <answer fraction="50" format="markdown"><text>Rye</text></answer>
        <answer fraction="50" format="markdown"><text>Wheat</text></answer>
        <answer fraction="-50" format="markdown"><text>Chalk</text></answer>
      </question>
      <question type="truefalse">
        <questiontext format="html"><text>Salt feeds yeast.</text></questiontext>
        <answer fraction="0"><text>true</text><feedback><text>No.</text></feedback></answer>
        <answer fraction="100"><text>false</text><feedback><text>It slows yeast.</text></feedback></answer>
      </question>
      <question type="shortanswer">
        <questiontext format="plain_text"><text>2 * 3 = ? (in words)</text></questiontext>
        <answer fraction="100"><text>six</text></answer>
        <answer fraction="100"><text>half a dozen</text></answer>
        <answer fraction="30"><text>sicks</text></answer>
        <answer fraction="0"><text>*</text></answer>
      </question>
      <question type="numerical">
        <questiontext format="html"><text>How much water?</text></questiontext>
        <answer fraction="100"><text>300</text><tolerance>15</tolerance><feedback><text>Fine.</text></feedback></answer>
      </question>
      <question type="category"><category><text>$course$/top/Baking/Oven // stove</text></category></question>
      <question type="description">
        <questiontext format="html"><text>&lt;p&gt;Read &lt;strong&gt;this&lt;/strong&gt; first.&lt;/p&gt;</text></questiontext>
      </question>
      <question type="matching">
        <questiontext format="html"><text>Which bread?</text></questiontext>
        <subquestion format="html"><text>Rye | dark</text><answer><text>Pumpernickel</text></answer></subquestion>
        <subquestion format="html"><text>Wheat</text><answer><text>Baguette</text></answer></subquestion>
        <subquestion format="html"><text></text><answer><text>Cake</text></answer></subquestion>
      </question>
      <question type="ordering">
        <questiontext format="html"><text>In order?</text></questiontext>
        <answer fraction="1" format="html"><text>Mix</text></answer>
        <answer fraction="2" format="html"><text>Bake</text></answer>
      </question>
      <question type="essay">
        <questiontext format="html"><text>Describe a crust.</text></questiontext>
        <graderinfo format="html"><text>It names color and sound.</text></graderinfo>
      </question>
      <question type="cloze">
        <questiontext format="html"><text><![CDATA[<p>Dough needs {1:SHORTANSWER:=yeast~%100%leaven~salt#No salt.} and {2:MULTICHOICE:=water~oil}, {1:NUMERICAL:=300:5} g.</p>]]></text></questiontext>
      </question>
      <question type="gapselect">
        <questiontext format="html"><text>Bread is [[2]] in the [[1]].</text></questiontext>
        <selectoption><text>oven</text><group>1</group></selectoption>
        <selectoption><text>baked</text><group>1</group></selectoption>
      </question>
      <question type="coderunner">
        <questiontext format="html"><text>Write a program.</text></questiontext>
      </question>
    </quiz>
    """#

  /// Items of QTI, each in the elements that it is made of; the frame is that of a version.
  static func item(_ name: String, _ inside: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="\(name)" title="\(name)" adaptive="false" timeDependent="false" xml:lang="en">
    \(inside)
    </assessmentItem>
    """
  }

  static let qti: [String: String] = [
    "imsmanifest.xml": """
    <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m">
      <metadata><schema>QTIv2.1 Package</schema></metadata><organizations/>
      <resources><resource identifier="t" type="imsqti_test_xmlv2p1" href="tests/test.xml"><file href="tests/test.xml"/></resource></resources>
    </manifest>
    """,
    "tests/test.xml": """
    <assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="t" title="Bake bread">
      <testPart identifier="p" navigationMode="linear" submissionMode="individual">
        <assessmentSection identifier="s1" title="Dough" visible="true">
          <assessmentItemRef identifier="a" href="../items/choice.xml"/>
          <assessmentItemRef identifier="b" href="../items/order.xml"/>
          <assessmentItemRef identifier="c" href="../items/match.xml"/>
          <assessmentItemRef identifier="x" href="../items/none.xml"/>
        </assessmentSection>
        <assessmentSection identifier="s2" title="Oven" visible="true">
          <assessmentItemRef identifier="d" href="../items/number.xml"/>
          <assessmentItemRef identifier="e" href="../items/gaps.xml"/>
          <assessmentItemRef identifier="f" href="../items/truth.xml"/>
          <assessmentItemRef identifier="g" href="../items/spot.xml"/>
        </assessmentSection>
      </testPart>
    </assessmentTest>
    """,
    "items/choice.xml": item(
      "choice",
      """
      <responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier"><correctResponse><value>A</value><value>B</value></correctResponse></responseDeclaration>
      <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float" normalMaximum="2"/>
      <itemBody><p>Look: <img src="../loaf.png" alt="A loaf"/></p>
      <choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="0"><prompt>Which are <b>flours</b>?</prompt>
      <simpleChoice identifier="A">Rye<feedbackInline outcomeIdentifier="F" identifier="A">Dark.</feedbackInline></simpleChoice><simpleChoice identifier="B">Wheat</simpleChoice><simpleChoice identifier="C">Chalk</simpleChoice></choiceInteraction></itemBody>
      <modalFeedback outcomeIdentifier="F" identifier="C" showHide="show">No food.</modalFeedback>
      <modalFeedback outcomeIdentifier="F" identifier="all" showHide="show"><p>Grain is milled.</p></modalFeedback>
      """),
    "items/order.xml": item(
      "order",
      """
      <responseDeclaration identifier="RESPONSE" cardinality="ordered" baseType="identifier"><correctResponse><value>M</value><value>W</value><value>B</value></correctResponse></responseDeclaration>
      <itemBody><orderInteraction responseIdentifier="RESPONSE"><prompt>In order?</prompt><simpleChoice identifier="B">Bake</simpleChoice><simpleChoice identifier="M">Mix</simpleChoice><simpleChoice identifier="W">Wait</simpleChoice></orderInteraction></itemBody>
      """),
    "items/match.xml": item(
      "match",
      """
      <responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="directedPair"><correctResponse><value>W B</value><value>R P</value></correctResponse></responseDeclaration>
      <itemBody><matchInteraction responseIdentifier="RESPONSE" maxAssociations="2"><prompt>Which bread?</prompt>
      <simpleMatchSet><simpleAssociableChoice identifier="R" matchMax="1">Rye</simpleAssociableChoice><simpleAssociableChoice identifier="W" matchMax="1">Wheat</simpleAssociableChoice></simpleMatchSet>
      <simpleMatchSet><simpleAssociableChoice identifier="B" matchMax="1">Baguette</simpleAssociableChoice><simpleAssociableChoice identifier="P" matchMax="1">Pumpernickel</simpleAssociableChoice><simpleAssociableChoice identifier="C" matchMax="1">Cake</simpleAssociableChoice></simpleMatchSet></matchInteraction></itemBody>
      """),
    "items/number.xml": item(
      "number",
      """
      <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="float"><correctResponse><value>300</value></correctResponse></responseDeclaration>
      <itemBody><p>How much water? <textEntryInteraction responseIdentifier="RESPONSE"/></p></itemBody>
      <responseProcessing><responseCondition><responseIf><equal toleranceMode="absolute" tolerance="15 15"><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal></responseIf></responseCondition></responseProcessing>
      """),
    // A program that writes other names for the same elements: version 3.0.
    "items/gaps.xml": """
    <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="gaps" title="gaps" xml:lang="en">
      <qti-response-declaration identifier="R1" cardinality="single" base-type="string"><qti-correct-response><qti-value>yeast</qti-value></qti-correct-response><qti-mapping><qti-map-entry map-key="yeast" mapped-value="1"/><qti-map-entry map-key="leaven" mapped-value="1"/><qti-map-entry map-key="salt" mapped-value="0"/></qti-mapping></qti-response-declaration>
      <qti-response-declaration identifier="R2" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>w</qti-value></qti-correct-response></qti-response-declaration>
      <qti-item-body><p>Dough needs <qti-text-entry-interaction response-identifier="R1"/> and <qti-inline-choice-interaction response-identifier="R2"><qti-inline-choice identifier="w">water</qti-inline-choice><qti-inline-choice identifier="o">oil</qti-inline-choice></qti-inline-choice-interaction>.</p></qti-item-body>
    </qti-assessment-item>
    """,
    "items/truth.xml": item(
      "truth",
      """
      <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>f</value></correctResponse></responseDeclaration>
      <itemBody><p>Salt feeds yeast.</p><choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><simpleChoice identifier="t">True</simpleChoice><simpleChoice identifier="f">False</simpleChoice></choiceInteraction></itemBody>
      """),
    "items/spot.xml": item(
      "spot",
      """
      <itemBody><p>Where is the crust?</p><hotspotInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Click.</prompt></hotspotInteraction></itemBody>
      """),
    "items/left.xml": item(
      "left",
      """
      <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"><correctResponse><value>hollow</value></correctResponse></responseDeclaration>
      <itemBody><p>How does done bread sound?</p><p><textEntryInteraction responseIdentifier="RESPONSE"/></p></itemBody>
      """),
  ]
}
