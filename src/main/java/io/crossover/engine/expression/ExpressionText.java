package io.crossover.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * What a text with expressions mentions, such as {@code Score ${candidateName}}. Read with the engine's own parser, so
 * that nothing is seen here otherwise than the engine will run it.
 *
 * @param text as it stands in the model
 * @param names what the expressions begin with: variables, steps, {@code task}, {@code execution}
 * @param members what they read or call of those
 * @param functions what they call on nothing
 * @param bare the one name that the whole text is, as in {@code ${scoreCandidate}}
 */
public record ExpressionText(
        String text, List<String> names, List<Member> members, List<String> functions, Optional<String> bare) {

    private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    /**
     * Something that is read of something else.
     *
     * @param of the name before the dot; nothing when that is itself read, called or computed
     * @param name what is read or called; {@code []} for brackets
     */
    public record Member(Optional<String> of, String name, boolean called) {

        @Override
        public String toString() {
            return of.map(root -> root + ".").orElse(".") + name + (called ? "()" : "");
        }
    }

    /** The text of a model's expressions is not one that the engine can read. */
    public static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnreadableException(TreeBuilderException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Whether there is any expression in a text. */
    public static boolean isIn(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /**
     * Reads all expressions of a text.
     *
     * @throws UnreadableException when the engine could not read it either
     */
    public static ExpressionText read(String text) throws UnreadableException {
        try {
            Node root = PARSER.build(text).getRoot();
            List<Node> nodes = all(root).toList();
            return new ExpressionText(
                    text,
                    nodes.stream()
                            .flatMap(node -> identifier(node).stream())
                            .distinct()
                            .toList(),
                    members(nodes),
                    nodes.stream()
                            .filter(AstFunction.class::isInstance)
                            .map(node -> ((AstFunction) node).getName())
                            .toList(),
                    root instanceof AstEval ? identifier(root.getChild(0)) : Optional.empty());
        } catch (TreeBuilderException e) {
            throw new UnreadableException(e);
        }
    }

    private static List<Member> members(List<Node> nodes) {
        List<Node> called = nodes.stream()
                .filter(AstMethod.class::isInstance)
                .map(method -> method.getChild(0))
                .toList();
        List<Member> members = new ArrayList<>();
        for (Node node : nodes) {
            boolean isCalled = called.stream().anyMatch(one -> one == node);
            if (node instanceof AstDot) {
                // the parser keeps the name to itself, but prints it as ". name"
                members.add(new Member(
                        identifier(inner(node.getChild(0))), node.toString().substring(2), isCalled));
            } else if (node instanceof AstBracket) {
                members.add(new Member(identifier(inner(node.getChild(0))), "[]", isCalled));
            }
        }
        return members;
    }

    /** Without the parentheses around it. */
    private static Node inner(Node node) {
        return node instanceof AstNested ? inner(node.getChild(0)) : node;
    }

    private static Optional<String> identifier(Node node) {
        return node instanceof AstIdentifier name ? Optional.of(name.getName()) : Optional.empty();
    }

    private static Stream<Node> all(Node node) {
        return Stream.concat(
                Stream.of(node),
                IntStream.range(0, node.getCardinality())
                        .mapToObj(node::getChild)
                        .flatMap(ExpressionText::all));
    }
}
