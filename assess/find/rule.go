// Package find looks through a repository, without any network, for what may
// serve as evidence. It proposes and changes nothing. A rule would rather miss
// something than claim what is not so: most want to see it in the text as well
// as in the name.
package find

import (
	"slices"
	"sync"
)

// Rule says how one kind of evidence is known.
type Rule struct {
	ID    string // what people accept it by
	Topic string // what it is about; a standard's topics say under which point that belongs
	Kind  string // of the evidence
	Title string
	Shows string // what it shows, as evidence says it
	// Paths are patterns in lower case: * within a name, ** for any folders.
	Paths []string
	// Says are groups of words in lower case: a text has at least one of each.
	Says [][]string
	// Never are words that none of its lines may be about.
	Never []string
	// Words is how many a text has at least: fewer are a stub.
	Words int
	// Files proposes the folder when it holds several, with their number.
	Files bool
	// Wide rules also look at the root of a repository that holds several
	// services: what is there is about all of them.
	Wide bool
	// Licence wants a licence that is known by its text.
	Licence bool
	// Named rules go by the name alone, for files that are no text.
	Named bool
}

// Rules are all of them, in the order in which proposals are listed.
func Rules() []Rule { return rules() }

// Kinds are the kinds of evidence there are rules for, each once.
func Kinds() []string {
	var kinds []string
	for _, r := range rules() {
		if !slices.Contains(kinds, r.Kind) {
			kinds = append(kinds, r.Kind)
		}
	}
	return kinds
}

// rules is a function, so that a command that looks for nothing does not build
// the table.
var rules = sync.OnceValue(func() []Rule {
	return []Rule{
		{
			ID: "licence", Topic: "licence", Kind: "licence", Title: "Licence for the code", Shows: "Others may use the code on these terms",
			Paths: []string{"license", "licence", "copying", "license.*", "licence.*", "copying.*", "licenses/*.txt"},
			Wide:  true, Licence: true,
		}, {
			ID: "readme", Topic: "readme", Kind: "documentation", Title: "What the code is and how to run it", Shows: "Somebody new can find their way around",
			Paths: []string{"readme.md", "readme.rst", "readme.txt", "readme", "readme.adoc"},
			Says:  [][]string{{"install", "run", "build", "start", "use", "deploy"}}, Words: 60, Wide: true,
		}, {
			ID: "contributing", Topic: "contributing", Kind: "documentation", Title: "How others can contribute", Shows: "Changes from outside are welcome, and it is clear how to make them",
			Paths: []string{"contributing.*", "contributing", "docs/contributing.*", ".github/contributing.*"},
			Says:  [][]string{{"pull request", "merge request", "issue", "patch", "branch", "commit"}}, Words: 40, Wide: true,
		}, {
			ID: "security", Topic: "security", Kind: "policy", Title: "How to report a security problem", Shows: "Anyone who finds a security problem knows who to tell",
			Paths: []string{"security.md", "security.txt", "docs/security.md", ".github/security.md", "**/.well-known/security.txt"},
			Says:  [][]string{{"vulnerabilit", "weakness", "security issue", "security problem", "contact:"}, {"report", "contact", "tell us", "disclos"}}, Words: 2, Wide: true,
		}, {
			ID: "publiccode", Topic: "publiccode", Kind: "description", Title: "Description for catalogues of public code", Shows: "Others can find the code",
			Paths: []string{"publiccode.yml", "publiccode.yaml"},
			Says:  [][]string{{"publiccodeymlversion"}, {"name:"}}, Wide: true,
		}, {
			ID: "accessibility", Topic: "accessibility", Kind: "statement", Title: "Accessibility statement", Shows: "What is accessible, what is not, and who to tell",
			Paths: texts("**/accessibility", "**/accessibility-statement", "**/accessibility_statement", "**/*accessibility-statement*"),
			Says:  [][]string{{"accessibility statement"}, {"wcag", "web content accessibility guidelines"}, {"complian", "not accessible", "non-accessible"}},
			Words: 80,
		}, {
			ID: "tests", Topic: "tests", Kind: "test", Title: "Automated tests", Shows: "Changes are tested before they go out",
			Paths: []string{"**/*_test.go", "**/test_*.py", "**/*_test.py", "**/*.test.js", "**/*.test.ts", "**/*.test.jsx", "**/*.test.tsx",
				"**/*.spec.js", "**/*.spec.ts", "**/*_spec.rb", "**/*_test.rb", "**/*test.java", "**/*tests.cs", "**/*test.php", "**/*_test.exs"},
			Says:  [][]string{{"func test", "def test", "it(", "it '", "it \"", "test(", "test '", "test \"", "@test", "[fact]", "[test", "function test"}},
			Files: true,
		}, {
			ID: "end-to-end", Topic: "end-to-end", Kind: "test", Title: "End-to-end tests", Shows: "The whole journey through the service is tested",
			Paths: []string{"**/cypress/e2e/**", "**/cypress/integration/**", "**/e2e/**/*.js", "**/e2e/**/*.ts", "**/e2e/*.js", "**/e2e/*.ts", "**/features/**/*.feature", "**/features/*.feature"},
			Says:  [][]string{{"it(", "test(", "scenario:", "scenario outline:"}},
			Files: true,
		}, {
			ID: "ci", Topic: "ci", Kind: "configuration", Title: "Checks that run on every change", Shows: "Each change is built and tested automatically before it goes out",
			Paths: []string{".github/workflows/*.yml", ".github/workflows/*.yaml", ".gitlab-ci.yml", "azure-pipelines.yml", "jenkinsfile", ".circleci/config.yml", "bitbucket-pipelines.yml"},
			Says:  [][]string{{"run:", "script:", "sh '", "sh \"", "task:"}, {"test", "lint", "check"}}, Wide: true,
		}, {
			ID: "dependencies", Topic: "dependencies", Kind: "configuration", Title: "Updates to what the code depends on", Shows: "Updates are suggested automatically",
			Paths: []string{".github/dependabot.yml", ".github/dependabot.yaml", "renovate.json", "renovate.json5", ".renovaterc", ".renovaterc.json", ".github/renovate.json"},
			Says:  [][]string{{"package-ecosystem", "\"extends\"", "extends:", "\"packagerules\""}}, Never: []string{"\"enabled\": false", "\"enabled\":false"}, Wide: true,
		}, {
			ID: "decisions", Topic: "decisions", Kind: "decision", Title: "Decision records", Shows: "What was chosen, and why",
			Paths: []string{"**/adr/*.md", "**/adrs/*.md", "**/decisions/*.md", "**/decision-records/*.md", "**/architecture-decisions/*.md", "**/adr/*.adoc"},
			Says:  [][]string{{"decision", "decided"}, {"context", "status", "consequences", "options"}}, Words: 30, Files: true,
		}, {
			ID: "research", Topic: "research", Kind: "research", Title: "Research notes", Shows: "What the team learned from users",
			Paths: texts("**/research/*", "**/research/**/*", "**/user-research/*", "**/user-research/**/*"),
			Says:  [][]string{{"finding", "learned", "learnt", "observed", "we saw", "insight"}, {"participant", "interview", "usability", "resident", "people we", "people who"}},
			Words: 40, Files: true,
		}, {
			ID: "runbook", Topic: "runbook", Kind: "run book", Title: "Run book", Shows: "What to do when something breaks",
			Paths: texts("**/runbook*", "**/run-book*", "**/runbooks/*", "**/incident-response*", "**/disaster-recovery*", "**/business-continuity*"),
			Says:  [][]string{{"restart", "restore", "roll back", "rollback", "recover", "fallback", "fall back"}, {"call", "tell", "escalat", "contact", "alert", "step"}},
			Words: 40, Files: true,
		}, {
			ID: "data-protection", Topic: "privacy", Kind: "policy", Title: "Data protection document", Shows: "What is held about people, why, and for how long",
			Paths: texts("**/*dpia*", "**/*data-protection*", "**/*data_protection*", "**/privacy-notice*", "**/privacy-policy*", "**/privacy"),
			Says:  [][]string{{"personal data", "personal information"}, {"lawful basis", "legal basis", "retention", "retain", "how long we keep", "data controller"}},
			Words: 60,
		}, {
			ID: "data-protection-file", Topic: "privacy", Kind: "policy", Title: "Data protection impact assessment", Shows: "The risks to people's data, and what has been done about them",
			Paths: []string{"**/*dpia*.pdf", "**/*dpia*.docx", "**/*dpia*.odt", "**/*data-protection-impact-assessment*.pdf", "**/*data-protection-impact-assessment*.docx"},
			Named: true,
		}, {
			ID: "api", Topic: "api", Kind: "description", Title: "API description", Shows: "Other systems can connect using an open standard",
			Paths: []string{"**/openapi.yaml", "**/openapi.yml", "**/openapi.json", "**/*.openapi.yaml", "**/*.openapi.yml", "**/*.openapi.json", "**/swagger.yaml", "**/swagger.yml", "**/swagger.json"},
			Says:  [][]string{{"openapi:", "\"openapi\"", "swagger:", "\"swagger\""}, {"paths:", "\"paths\""}},
		}, {
			ID: "infrastructure", Topic: "infrastructure", Kind: "configuration", Title: "Infrastructure as code", Shows: "The environment can be rebuilt from files",
			Paths: []string{"**/*.tf", "**/*.bicep", "**/cloudformation/*.yml", "**/cloudformation/*.yaml", "**/*.cfn.yaml", "**/*.cfn.yml"},
			Says:  [][]string{{"resource \"", "resource ", "awstemplateformatversion"}, {"=", "type:"}}, Files: true,
		},
	}
})

// texts are patterns of files one reads: the stems with each ending.
func texts(stems ...string) []string {
	var all []string
	for _, stem := range stems {
		for _, ending := range []string{".md", ".txt", ".html", ".rst", ".adoc", ".njk", ".erb"} {
			all = append(all, stem+ending)
		}
	}
	return all
}
