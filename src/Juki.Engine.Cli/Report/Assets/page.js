
/* Puts the parts of a match's page together. */
showHead();
showGrades();
showTruth();
showCalibration();
showWeights();
showReasons();
showSample();
draw();
