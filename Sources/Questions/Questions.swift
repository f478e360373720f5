// Questions
